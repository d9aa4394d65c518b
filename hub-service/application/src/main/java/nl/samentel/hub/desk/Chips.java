package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The filters that are set, in words, each with the address without it. */
final class Chips {
    private static final List<String> ORDER = List.of(
            "from", "to", "actor", "partner", "uses", "action", "datalab", "outcome", "trace", "object", "snapshot");
    private static final Set<String> CODES = Set.of("action", "outcome");

    private Chips() {}

    /**
     * A filter that is set.
     *
     * @param name what it is about
     * @param value what it is
     * @param without query without it
     */
    public record Chip(String name, String value, String without) {}

    static List<Chip> of(Map<String, String> filters, DeskTexts texts) {
        Map<String, String> days = Filters.days(filters);
        List<Chip> chips = new ArrayList<>();
        for (String name : ORDER) {
            String value = filters.get(name);
            if (value != null) {
                Map<String, String> rest = new TreeMap<>(filters);
                rest.remove(name);
                rest.remove("cursor");
                chips.add(new Chip(texts.say("filter." + name), shown(name, value, days, texts), Filters.query(rest)));
            }
        }
        return chips;
    }

    private static String shown(String name, String value, Map<String, String> days, DeskTexts texts) {
        String day = days.getOrDefault(name, "");
        if (!day.isEmpty()) {
            return texts.day(day);
        }
        return CODES.contains(name) ? texts.word(name, value) : value;
    }
}
