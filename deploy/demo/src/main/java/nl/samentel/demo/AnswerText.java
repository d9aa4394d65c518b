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
 * linkage coverage below.
 */
final class AnswerText {
    private static final int LABEL = 34;
    private static final int CELL = 11;
    private static final int LINE = 74;

    private final JsonNode answer;
    private final List<JsonNode> dimensions;
    private final Map<List<String>, String> cells = new LinkedHashMap<>();

    private AnswerText(JsonNode answer) {
        this.answer = answer;
        this.dimensions = list(answer.path("dimensions"));
        answer.path("cells").forEach(cell -> cells.put(codes(cell), value(cell)));
    }

    static List<String> of(JsonNode answer, Table table) {
        return new AnswerText(answer).lines(table);
    }

    private List<String> lines(Table table) {
        var lines = new ArrayList<String>();
        var question = answer.path("question");
        lines.addAll(
                Wrap.hanging(table.question() + "  ", question.at("/title/nl").asText(), LINE));
        lines.addAll(Wrap.hanging("    ", question.at("/title/en").asText(), LINE));
        lines.add("    counted: " + units(question.path("unit").asText()) + fixed(table) + rateNote());
        lines.add("");
        lines.addAll(dimensions.size() == 1 ? column() : matrix());
        lines.add("");
        lines.addAll(Wrap.hanging("    linked: ", coverage(answer.path("linkage")), LINE));
        return lines;
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

    private List<String> column() {
        var lines = new ArrayList<String>();
        for (var code : codesOf(dimensions.get(0))) {
            lines.add(row(label(code), List.of(cell(List.of(code.path("code").asText())))));
        }
        return lines;
    }

    private List<String> matrix() {
        var columns = codesOf(dimensions.get(dimensions.size() - 1));
        var lines = new ArrayList<String>();
        lines.add(row("", columns.stream().map(AnswerText::label).toList()));
        for (var row : rows(dimensions.subList(0, dimensions.size() - 1))) {
            var values = columns.stream()
                    .map(column -> {
                        var key = new ArrayList<>(row.key());
                        key.add(column.path("code").asText());
                        return cell(key);
                    })
                    .toList();
            lines.add(row(row.label(), values));
        }
        return lines;
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

    private static String row(String label, List<String> values) {
        var width = Math.min(CELL, Math.max(6, (LINE - 4 - LABEL) / values.size()));
        var line = new StringBuilder("    ").append(Screen.pad(label, LABEL));
        values.forEach(value -> line.append(" ".repeat(Math.max(1, width - value.length())))
                .append(value, 0, Math.min(value.length(), width - 1)));
        return line.toString().stripTrailing();
    }

    private String cell(List<String> key) {
        return cells.getOrDefault(key, "");
    }

    private static String value(JsonNode cell) {
        return switch (cell.path("status").asText()) {
            case "VALUE" -> cell.path("value").asText();
            case "SMALL" -> "small";
            case "STRUCTURAL_ZERO" -> "-";
            default -> "?";
        };
    }

    private String rateNote() {
        return answer.path("protection").has("roundingBase")
                ? ", rounded to " + answer.at("/protection/roundingBase").asText()
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
