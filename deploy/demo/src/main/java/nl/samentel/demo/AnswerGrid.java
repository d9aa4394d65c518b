package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The cells of an answer as rows and columns, with the interval behind each number where that fits. */
final class AnswerGrid {
    private static final String TOTAL = "all together";

    private final List<JsonNode> dimensions;
    private final Map<List<String>, JsonNode> cells = new HashMap<>();

    private AnswerGrid(JsonNode answer) {
        dimensions = list(answer.path("dimensions"));
        answer.path("cells").forEach(cell -> cells.put(texts(cell.path("codes")), cell));
    }

    /** Returns the lines of the table. */
    static List<String> lines(JsonNode answer) {
        var grid = new AnswerGrid(answer);
        var columns = grid.columns();
        var rows = grid.rows(columns, AnswerGrid::withInterval);
        var labels = columns.stream().map(Column::label).toList();
        return Grid.fits(labels, rows)
                ? Grid.lines(labels, rows)
                : Grid.lines(labels, grid.rows(columns, AnswerGrid::value));
    }

    private record Column(List<String> key, String label) {}

    private record Line(List<String> key, String label) {}

    /** The last of several dimensions becomes the columns. */
    private List<Column> columns() {
        return dimensions.size() < 2
                ? List.of(new Column(List.of(), ""))
                : codes(dimensions.get(dimensions.size() - 1)).stream()
                        .map(code -> new Column(List.of(code.path("code").asText()), label(code)))
                        .toList();
    }

    private List<Grid.Row> rows(List<Column> columns, Function<JsonNode, String> text) {
        return rowLabels().stream()
                .filter(row -> columns.stream().anyMatch(column -> possible(cell(row, column))))
                .map(row -> new Grid.Row(
                        row.label(),
                        columns.stream()
                                .map(column -> text.apply(cell(row, column)))
                                .toList()))
                .toList();
    }

    private static boolean possible(JsonNode cell) {
        return !cell.path("status").asText().equals("STRUCTURAL_ZERO");
    }

    private JsonNode cell(Line row, Column column) {
        var key = new ArrayList<>(row.key());
        key.addAll(column.key());
        return cells.getOrDefault(key, HubApi.JSON.nullNode());
    }

    private List<Line> rowLabels() {
        if (dimensions.isEmpty()) {
            return List.of(new Line(List.of(), TOTAL));
        }
        var lines = List.of(new Line(List.of(), ""));
        for (var dimension : dimensions.subList(0, Math.max(1, dimensions.size() - 1))) {
            lines = lines.stream()
                    .flatMap(line -> codes(dimension).stream().map(code -> extended(line, dimension, code)))
                    .toList();
        }
        return lines;
    }

    private static Line extended(Line line, JsonNode dimension, JsonNode code) {
        var key = new ArrayList<>(line.key());
        key.add(code.path("code").asText());
        return new Line(
                key,
                line.label().isEmpty()
                        ? label(code)
                        : line.label() + ", " + label(dimension.path("label")) + ": " + label(code));
    }

    /** Returns the number with the interval in which the true one is expected, or why there is none. */
    static String withInterval(JsonNode cell) {
        return cell.has("low") && cell.has("high")
                ? value(cell) + " (" + cell.path("low").asText() + "-"
                        + cell.path("high").asText() + ")"
                : value(cell);
    }

    private static String value(JsonNode cell) {
        return switch (cell.path("status").asText()) {
            case "VALUE" -> cell.path("value").asText();
            case "SMALL" -> "small";
            case "CLOSED" -> "closed";
            case "STRUCTURAL_ZERO" -> "-";
            default -> "";
        };
    }

    /** Returns the labels of a cell's codes. */
    static String labels(JsonNode answer, JsonNode cell) {
        var dimensions = list(answer.path("dimensions"));
        var labels = new ArrayList<String>();
        for (int i = 0; i < dimensions.size(); i++) {
            var code = cell.path("codes").path(i).asText();
            codes(dimensions.get(i)).stream()
                    .filter(one -> one.path("code").asText().equals(code))
                    .forEach(one -> labels.add(label(one)));
        }
        return String.join(", ", labels);
    }

    private static List<JsonNode> codes(JsonNode dimension) {
        return list(dimension.path("codes"));
    }

    private static String label(JsonNode labels) {
        return labels.path("en").asText();
    }

    private static List<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
