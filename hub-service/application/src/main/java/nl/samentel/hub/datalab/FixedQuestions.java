package nl.samentel.hub.datalab;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** The questions that the record of {@link DatalabState#QUESTIONS_FIXED} names. */
public final class FixedQuestions {
    private static final String FIELD = "questions";
    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

    private FixedQuestions() {}

    /** Splits a list at spaces and commas. */
    public static List<String> split(String text) {
        return BETWEEN.splitAsStream(text.strip()).filter(id -> !id.isEmpty()).toList();
    }

    /** Returns the questions that were fixed last, those that are registered; empty if there are none. */
    public static List<String> of(List<Gate> gates, Set<String> registered) {
        return gates.stream()
                .filter(gate -> gate.state() == DatalabState.QUESTIONS_FIXED)
                .reduce((earlier, later) -> later)
                .map(gate -> split(Objects.requireNonNullElse(gate.record().get(FIELD), "")))
                .orElse(List.of())
                .stream()
                .filter(registered::contains)
                .toList();
    }

    /** Throws gate-record if the record names no question, one twice, or one that is not registered. */
    static void require(Map<String, String> record, Set<String> registered) {
        List<String> named = split(Objects.requireNonNullElse(record.get(FIELD), ""));
        if (named.isEmpty() || new HashSet<>(named).size() != named.size() || !registered.containsAll(named)) {
            throw new ProblemException(
                    ProblemCode.GATE_RECORD,
                    "record.questions breaks the rule: names registered questions, each once, with spaces or commas between"
                            + " them. Registered are " + String.join(", ", registered) + ".",
                    Map.of("fields", List.of("record." + FIELD)));
        }
    }
}
