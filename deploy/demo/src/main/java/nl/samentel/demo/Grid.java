package nl.samentel.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out rows of labels and cells: labels as wide as they need, cells to the right, headings broken into lines
 * rather than cut.
 */
final class Grid {
    private static final int WIDTH = 70;
    private static final int LONGEST_LABEL = 36;
    private static final int SHORTEST_LABEL = 12;
    private static final int WIDEST_CELL = 14;
    private static final int GAP = 1;
    private static final String MARGIN = "    ";

    private final List<String> columns;
    private final List<Row> rows;
    private final int labelWidth;
    private final int cellWidth;

    /**
     * A row.
     *
     * @param label what it is about
     * @param cells one text per column
     */
    record Row(String label, List<String> cells) {}

    private Grid(List<String> columns, List<Row> rows) {
        this.columns = columns;
        this.rows = rows;
        var count = Math.max(1, columns.size());
        this.labelWidth = Math.max(
                SHORTEST_LABEL, Math.min(Math.min(LONGEST_LABEL, longestLabel(rows)), WIDTH - count * needed()));
        this.cellWidth = Math.min(Math.max(WIDEST_CELL, longestCell(rows) + GAP), (WIDTH - labelWidth) / count);
    }

    /** Returns how wide a column must be for every cell and every word of the headings. */
    private int needed() {
        var word = columns.stream()
                .flatMap(column -> Stream.of(column.split(" ")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.max(word, longestCell(rows)) + GAP;
    }

    private static int longestLabel(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.label().length()).max().orElse(0);
    }

    private static int longestCell(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Tells whether every cell fits its column in full. */
    static boolean fits(List<String> columns, List<Row> rows) {
        var grid = new Grid(columns, rows);
        return longestCell(rows) < grid.cellWidth && longestLabel(rows) <= 2 * grid.labelWidth;
    }

    static List<String> lines(List<String> columns, List<Row> rows) {
        var grid = new Grid(columns, rows);
        var lines = grid.heading();
        rows.forEach(row -> lines.addAll(grid.row(row)));
        return lines;
    }

    private List<String> heading() {
        var broken = columns.stream()
                .map(column -> Wrap.hanging("", column, cellWidth - GAP))
                .toList();
        var height = broken.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<String>();
        for (int i = 0; i < height; i++) {
            var level = i;
            var cells = broken.stream()
                    .map(words -> words.size() > level ? words.get(level) : "")
                    .toList();
            lines.add(line("", cells));
        }
        lines.removeIf(String::isBlank);
        return lines;
    }

    /** A label that is too long goes on below its numbers. */
    private List<String> row(Row row) {
        var label = Wrap.hanging("", row.label(), labelWidth);
        var lines = new ArrayList<String>();
        lines.add(line(label.get(0), row.cells()));
        label.stream().skip(1).forEach(more -> lines.add(MARGIN + "  " + more));
        return lines;
    }

    private String line(String label, List<String> cells) {
        var line = new StringBuilder(MARGIN).append(Screen.pad(label, labelWidth));
        cells.forEach(cell -> line.append(Screen.right(shortened(cell), cellWidth)));
        return line.toString().stripTrailing();
    }

    private String shortened(String text) {
        return text.length() < cellWidth ? text : text.substring(0, cellWidth - 1);
    }
}
