package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Turns an answer of the hub into a table of at most 74 columns: the question above it in Dutch and English, the
 * linkage coverage and expected errors below.
 */
final class AnswerText {
    private static final int LINE = 74;

    private static final int MOST_ROWS = 9;
    private static final List<String> NOTHING = List.of("small", "closed", "-");

    private final JsonNode answer;
    private final Table table;
    private final List<JsonNode> dimensions;
    private final Map<List<String>, String> cells = new LinkedHashMap<>();

    private AnswerText(JsonNode answer, Table table) {
        this.answer = answer;
        this.table = table;
        this.dimensions = list(answer.path("dimensions"));
        answer.path("cells").forEach(cell -> cells.put(codes(cell), value(cell)));
    }

    static AnswerText of(JsonNode answer, Table table) {
        return new AnswerText(answer, table);
    }

    /** Returns everything. */
    List<String> lines() {
        var lines = heading();
        lines.addAll(grid());
        lines.add("");
        lines.addAll(Wrap.hanging("    linked: ", coverage(answer.path("linkage")), LINE));
        lines.addAll(Wrap.hanging("    links: ", errors(answer.path("linkage")), LINE));
        return lines;
    }

    /** Returns the first rows; when there are more, says where they stand. */
    List<String> brief(String file) {
        var lines = heading();
        if (cells.values().stream().allMatch(NOTHING::contains)) {
            lines.add("    nothing to show: too few in every cell, or closed");
            return lines;
        }
        var rows = grid();
        lines.addAll(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
        if (rows.size() > MOST_ROWS) {
            lines.add("    ... and " + (rows.size() - MOST_ROWS) + " lines more in");
            lines.add("    " + file);
        }
        return lines;
    }

    private List<String> heading() {
        var question = answer.path("question");
        var lines = new ArrayList<>(
                Wrap.hanging(table.question() + "  ", question.at("/title/nl").asText(), LINE));
        lines.addAll(Wrap.hanging("    ", question.at("/title/en").asText(), LINE));
        lines.add("    counted: " + units(question.path("unit").asText()) + fixed(table) + noiseNote());
        lines.add("");
        return lines;
    }

    private List<String> grid() {
        return dimensions.size() == 1 ? column() : matrix();
    }

    private static String units(String unit) {
        return unit.equals("child") ? "children" : unit + "s";
    }

    /** Lists pairs with the partner whose reports are counted, with the band of records that found each other. */
    static String coverage(JsonNode linkage) {
        return list(linkage.path("pairs")).stream()
                .filter(pair -> list(pair.path("partners")).stream()
                        .anyMatch(partner -> partner.asText().equals("VTF")))
                .map(pair -> pair.at("/partners/0").asText() + "-"
                        + pair.at("/partners/1").asText() + " "
                        + pair.path("coverage").asText())
                .collect(Collectors.joining(", "));
    }

    /** Says which share of all links between partners is expected to be false and which missing. */
    static String errors(JsonNode linkage) {
        return "expected false " + linkage.path("falseLinks").asText("unknown") + ", expected missing "
                + linkage.path("missedLinks").asText("unknown");
    }

    private List<String> column() {
        var rows = codesOf(dimensions.get(0)).stream()
                .map(code -> new Grid.Row(
                        label(code), List.of(cell(List.of(code.path("code").asText())))))
                .toList();
        return Grid.lines(List.of(""), rows);
    }

    private List<String> matrix() {
        var columns = codesOf(dimensions.get(dimensions.size() - 1));
        var rows = rows(dimensions.subList(0, dimensions.size() - 1)).stream()
                .map(row -> new Grid.Row(row.label(), cells(row, columns)))
                .toList();
        return Grid.lines(columns.stream().map(AnswerText::label).toList(), rows);
    }

    private List<String> cells(Row row, List<JsonNode> columns) {
        return columns.stream()
                .map(column -> {
                    var key = new ArrayList<>(row.key());
                    key.add(column.path("code").asText());
                    return cell(key);
                })
                .toList();
    }

    private record Row(List<String> key, String label) {}

    private static List<Row> rows(List<JsonNode> dimensions) {
        var rows = List.of(new Row(List.of(), ""));
        for (var dimension : dimensions) {
            rows = rows.stream()
                    .flatMap(row -> codesOf(dimension).stream().map(code -> extend(row, dimension, code)))
                    .toList();
        }
        return rows;
    }

    private static Row extend(Row row, JsonNode dimension, JsonNode code) {
        var key = new ArrayList<>(row.key());
        key.add(code.path("code").asText());
        var shown = row.label().isEmpty()
                ? label(code)
                : row.key().get(0) + ", " + text(dimension.path("label")) + ": " + label(code);
        return new Row(key, shown);
    }

    private String cell(List<String> key) {
        return cells.getOrDefault(key, "");
    }

    private static String value(JsonNode cell) {
        return switch (cell.path("status").asText()) {
            case "VALUE" -> cell.path("value").asText();
            case "SMALL" -> "small";
            case "CLOSED" -> "closed";
            case "STRUCTURAL_ZERO" -> "-";
            default -> "?";
        };
    }

    private String noiseNote() {
        return answer.path("protection").has("noise")
                ? ", with noise of at most "
                        + answer.at("/protection/noise/most").asText()
                : "";
    }

    private static String fixed(Table table) {
        var filter = table.filter();
        return filter == null ? "" : ", " + filter.dimension() + " " + filter.code();
    }

    private static List<String> codes(JsonNode cell) {
        return list(cell.path("codes")).stream().map(JsonNode::asText).toList();
    }

    private static List<JsonNode> codesOf(JsonNode dimension) {
        return list(dimension.path("codes"));
    }

    private static String label(JsonNode code) {
        return text(code);
    }

    private static String text(JsonNode labels) {
        return labels.path("en").asText();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
