package nl.samentel.connector.synthetic.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the hub, as saved from its counts API.
 *
 * @param file name of the file
 * @param question id of the question
 * @param dimensions ids of the dimensions
 * @param filter fixed code, or null
 * @param limits how it is protected
 * @param cells cells by codes in the order of the dimensions
 */
record Answer(
        String file,
        String question,
        List<String> dimensions,
        @Nullable Filter filter,
        Limits limits,
        Map<List<String>, ShownCell> cells) {

    /**
     * How an answer is protected.
     *
     * @param persons fewer, with noise, are hidden
     * @param households fewer, with noise, are hidden
     * @param noise most that noise adds or takes off
     */
    record Limits(int persons, int households, int noise) {
        static Limits of(JsonNode protection) {
            return new Limits(
                    protection.path("minPersons").asInt(10),
                    protection.path("minHouseholds").asInt(3),
                    protection.at("/noise/most").asInt(5));
        }
    }

    /**
     * What the hub shows in a cell.
     *
     * @param status VALUE, SMALL, CLOSED or STRUCTURAL_ZERO
     * @param value the count shown, 0 unless VALUE
     * @param interval between which numbers the true one is told to be, if it is told
     */
    record ShownCell(String status, int value, Optional<Interval> interval) {}

    /**
     * Between which numbers the true one is told to be.
     *
     * @param low lower end
     * @param high upper end
     */
    record Interval(int low, int high) {
        static Optional<Interval> of(JsonNode cell) {
            return cell.has("low") && cell.has("high")
                    ? Optional.of(new Interval(
                            cell.get("low").asInt(), cell.get("high").asInt()))
                    : Optional.empty();
        }

        boolean holds(int number) {
            return low <= number && number <= high;
        }
    }

    /**
     * Reads every answer in a folder, in order of name. Other JSON files are passed over.
     *
     * @throws IOException if the folder holds no answer
     */
    static List<Answer> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + ".");
        }
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
        List<Answer> answers = new ArrayList<>();
        for (Path file : files) {
            JsonNode json = new ObjectMapper().readTree(file.toFile());
            if (json.has("question") && json.has("cells")) {
                answers.add(of(String.valueOf(file.getFileName()), json));
            }
        }
        if (answers.isEmpty()) {
            throw new IOException("There is no answer of the counts API in " + folder + ".");
        }
        return answers;
    }

    private static Answer of(String file, JsonNode json) {
        JsonNode question = json.get("question");
        Map<List<String>, ShownCell> cells = new LinkedHashMap<>();
        for (JsonNode cell : json.get("cells")) {
            cells.put(
                    Json.texts(cell.path("codes")),
                    new ShownCell(
                            cell.path("status").asText(), cell.path("value").asInt(), Interval.of(cell)));
        }
        return new Answer(
                file,
                question.isObject() ? question.path("id").asText() : question.asText(),
                Json.texts(json.path("dimensions")),
                Json.filter(json.path("filter")).orElse(null),
                Limits.of(json.path("protection")),
                cells);
    }

    /** Tells whether it answers a table; dimensions may stand in another order. */
    boolean answers(TruthTable table) {
        return question.equals(table.question())
                && dimensions.size() == table.dimensions().size()
                && dimensions.containsAll(table.dimensions())
                && table.fixed().equals(Optional.ofNullable(filter));
    }

    /** Returns what is shown for codes in the order of a table's dimensions. */
    Optional<ShownCell> shown(TruthTable table, List<String> codes) {
        List<String> own = new ArrayList<>();
        for (String dimension : dimensions) {
            own.add(codes.get(table.dimensions().indexOf(dimension)));
        }
        return Optional.ofNullable(cells.get(own));
    }

    /** Returns the codes of its cells in the order of a table's dimensions. */
    List<List<String>> codes(TruthTable table) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> own : cells.keySet()) {
            List<String> codes = new ArrayList<>();
            for (String dimension : table.dimensions()) {
                codes.add(own.get(dimensions.indexOf(dimension)));
            }
            all.add(codes);
        }
        return all;
    }
}
