package nl.samentel.connector.synthetic.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * True counts of one table.
 *
 * @param question id of the question
 * @param dimensions ids of the dimensions
 * @param filter fixed code, or null
 * @param counts true count by codes in the order of the dimensions
 */
record TruthTable(
        String question, List<String> dimensions, @Nullable Filter filter, Map<List<String>, Integer> counts) {
    /**
     * Reads {@code answers.json}.
     *
     * @throws IOException if it is not there or has another form
     */
    static List<TruthTable> read(Path folder) throws IOException {
        Path file = folder.resolve("answers.json");
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no answers.json in " + folder + ". Name the folder truth that samentel"
                    + " synthesise made.");
        }
        List<TruthTable> tables = new ArrayList<>();
        for (JsonNode table : new ObjectMapper().readTree(file.toFile()).path("tables")) {
            tables.add(new TruthTable(
                    table.path("question").asText(),
                    Json.texts(table.path("dimensions")),
                    Json.filter(table.path("filter")).orElse(null),
                    counts(table.path("cells"))));
        }
        if (tables.isEmpty()) {
            throw new IOException("There are no tables in " + file + ".");
        }
        return tables;
    }

    private static Map<List<String>, Integer> counts(JsonNode cells) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (JsonNode cell : cells) {
            counts.put(Json.texts(cell.path("codes")), cell.path("count").asInt());
        }
        return counts;
    }

    Optional<Filter> fixed() {
        return Optional.ofNullable(filter);
    }

    int count(List<String> codes) {
        return counts.getOrDefault(codes, 0);
    }

    /** Tells whether the table rests on linked records, so that linking errors show in it. */
    boolean linked() {
        return switch (question) {
            case "M2", "M6" -> false;
            case "M1" -> dimensions.contains("derived_type");
            default -> true;
        };
    }

    @Override
    public String toString() {
        return question + " by " + String.join(", ", dimensions)
                + fixed().map(f -> " where " + f).orElse("");
    }
}
