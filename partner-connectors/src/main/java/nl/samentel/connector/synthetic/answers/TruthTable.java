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
import nl.samentel.schema.question.Definitions;
import org.jspecify.annotations.Nullable;

/**
 * True counts of one table.
 *
 * @param source what it was counted from
 * @param question id of the question
 * @param dimensions ids of the dimensions
 * @param filter fixed code, or null
 * @param counts true count by codes in the order of the dimensions
 */
record TruthTable(
        Source source,
        String question,
        List<String> dimensions,
        @Nullable Filter filter,
        Map<List<String>, TrueCell> counts) {
    /** What the truth was counted from. */
    enum Source {
        /** People and what happened to them. */
        PEOPLE("answers.json"),
        /** The partners' records with perfect links. */
        RECORDS("questions.json");

        private final String file;

        Source(String file) {
            this.file = file;
        }
    }

    /**
     * Reads {@code answers.json} and, when it is there, {@code questions.json}.
     *
     * @throws IOException if the first is not there or one has another form
     */
    static List<TruthTable> read(Path folder) throws IOException {
        List<TruthTable> tables = new ArrayList<>();
        for (Source source : Source.values()) {
            Path file = folder.resolve(source.file);
            if (Files.isRegularFile(file)) {
                tables.addAll(read(source, file));
            } else if (source == Source.PEOPLE) {
                throw new IOException("There is no answers.json in " + folder + ". Name the folder truth that samentel"
                        + " synthesise made.");
            }
        }
        return tables;
    }

    private static List<TruthTable> read(Source source, Path file) throws IOException {
        List<TruthTable> tables = new ArrayList<>();
        for (JsonNode table : new ObjectMapper().readTree(file.toFile()).path("tables")) {
            tables.add(new TruthTable(
                    source,
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

    private static Map<List<String>, TrueCell> counts(JsonNode cells) {
        Map<List<String>, TrueCell> counts = new HashMap<>();
        for (JsonNode cell : cells) {
            counts.put(Json.texts(cell.path("codes")), TrueCell.of(cell));
        }
        return counts;
    }

    Optional<Filter> fixed() {
        return Optional.ofNullable(filter);
    }

    TrueCell cell(List<String> codes) {
        return counts.getOrDefault(codes, TrueCell.EMPTY);
    }

    /** Tells whether the table rests on linked records, so that linking errors show in it. */
    boolean linked() {
        List<String> used = new ArrayList<>(dimensions);
        fixed().ifPresent(f -> used.add(f.dimension()));
        return Definitions.find(question).filter(d -> !RestsOnLinks.in(d, used)).isEmpty();
    }

    @Override
    public String toString() {
        return question
                + (dimensions.isEmpty() ? "" : " by " + String.join(", ", dimensions))
                + fixed().map(f -> " where " + f).orElse("");
    }
}
