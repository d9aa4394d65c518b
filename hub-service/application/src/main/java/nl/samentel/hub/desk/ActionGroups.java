package nl.samentel.hub.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.audit.Action;

/** Actions in groups that people know, each with its word, for a list to choose from. */
final class ActionGroups {
    private ActionGroups() {}

    /**
     * A choice.
     *
     * @param code code of the action
     * @param word what it means
     */
    public record Choice(String code, String word) {}

    /** Returns the choices of each group by the group's word, in the order of words. */
    static Map<String, List<Choice>> of(DeskTexts texts) {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (String group : List.of("lab", "keys", "data", "questions", "releases", "log", "people", "hub")) {
            groups.put(
                    texts.word("group", group),
                    Arrays.stream(Action.values())
                            .filter(action -> group(action).equals(group))
                            .map(action -> new Choice(action.name(), texts.word("action", action)))
                            .sorted(Comparator.comparing(Choice::word))
                            .toList());
        }
        return groups;
    }

    static String group(Action action) {
        String noun = action.name().split("_", 2)[0];
        return switch (noun) {
            case "DATALAB", "NECESSITY", "INQUIRY", "AGREEMENT", "PERMISSION", "DOCUMENT" -> "lab";
            case "ROSTER", "PARTNER", "ADMISSION", "KEY", "EPOCH" -> "keys";
            case "DELIVERY", "RECORDS", "WITHDRAWAL", "SNAPSHOT", "DESTRUCTION" -> "data";
            case "DEFINITION", "QUESTION", "COUNT", "ANSWER", "BUDGET" -> "questions";
            case "RELEASE" -> "releases";
            case "AUDIT", "WITNESS" -> "log";
            case "PEOPLE", "LOGIN", "LOGOUT", "CREDENTIAL", "ACCOUNT" -> "people";
            case "LOG" -> "log";
            default -> "hub";
        };
    }
}
