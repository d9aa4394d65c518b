package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.Dimension;

/**
 * Names the fields by which nothing can be told, because no partner of the region has them in its records. Read from the
 * truth: an answer hides small cells, so that it may look as if there were nothing.
 */
final class Undelivered {
    private static final Set<String> NOTHING = Set.of("UNKNOWN", "NONE");

    private Undelivered() {}

    /** Returns a line for each question that has such fields. */
    static List<String> of(JsonNode truth) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var table : truth.path("tables")) {
            field(table)
                    .filter(dimension -> onlyUnknown(table))
                    .ifPresent(dimension -> fields.computeIfAbsent(
                                    table.path("question").asText(), question -> new ArrayList<>())
                            .add(dimension.label().en()));
        }
        return fields.entrySet().stream()
                .map(entry -> Screen.pad(entry.getKey(), 5) + "the region delivers nothing by: "
                        + String.join(", ", entry.getValue()))
                .toList();
    }

    /** Returns the dimension of a table that has only one, if it is a field of records. */
    private static Optional<Dimension> field(JsonNode table) {
        if (table.path("dimensions").size() != 1) {
            return Optional.empty();
        }
        return Definitions.find(table.path("question").asText())
                .flatMap(definition ->
                        definition.dimension(table.at("/dimensions/0").asText()))
                .filter(dimension -> dimension.by() instanceof Breakdown.Coded);
    }

    /** Tells whether something was counted, and nothing of it under a code that says something. */
    private static boolean onlyUnknown(JsonNode table) {
        var codes = new HashSet<String>();
        table.path("cells").forEach(cell -> codes.add(cell.at("/codes/0").asText()));
        return !codes.isEmpty() && NOTHING.containsAll(codes);
    }
}
