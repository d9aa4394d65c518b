package nl.samentel.hub.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.disclosure.ReleasableCount.Status;

/**
 * A coarser table to ask for where most cells of an answer show nothing. Follows from the answer and the definition alone: whether the
 * coarser table shows more is not looked at.
 */
public final class Coarser {
    /** What is part of what, finest first. */
    private static final List<Map.Entry<String, String>> PARTS =
            List.of(Map.entry("pc4", "area"), Map.entry("month", "quarter"), Map.entry("quarter", "year"));

    private Coarser() {}

    /** Returns the dimensions of a coarser table, if fewer than half of the cells that can exist are shown. */
    public static Optional<List<String>> than(CountQuery query, ProtectedTable table) {
        long possible = table.cells().stream()
                .filter(c -> c.count().status() != Status.STRUCTURAL_ZERO)
                .count();
        return query.dimensions().isEmpty() || 2 * table.shown() >= possible
                ? Optional.empty()
                : Optional.of(coarser(query));
    }

    private static List<String> coarser(CountQuery query) {
        List<String> dimensions = new ArrayList<>(query.dimensions());
        for (Map.Entry<String, String> part : PARTS) {
            boolean fine = dimensions.contains(part.getKey());
            if (fine && query.question().dimension(part.getValue()).isPresent()) {
                boolean there = dimensions.contains(part.getValue());
                dimensions.replaceAll(d -> d.equals(part.getKey()) ? part.getValue() : d);
                return there ? dimensions.stream().distinct().toList() : List.copyOf(dimensions);
            }
        }
        dimensions.remove(finest(query.question(), dimensions));
        return List.copyOf(dimensions);
    }

    private static String finest(Question question, List<String> dimensions) {
        return dimensions.stream()
                .max(Comparator.comparing((String d) ->
                                question.dimension(d).orElseThrow().codes().size())
                        .thenComparing(dimensions::indexOf))
                .orElseThrow();
    }
}
