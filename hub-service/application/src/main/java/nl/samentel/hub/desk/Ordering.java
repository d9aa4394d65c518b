package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.desk.CountGrid.Row;
import nl.samentel.hub.question.rest.CountAnswer.Cell;

/**
 * Which numbers of one column can be put in an order: those whose bounds do not overlap. Numbers about a part of a time are left out,
 * as they compare with nothing.
 *
 * @param pairs how many pairs of shown numbers there are
 * @param together pairs whose bounds overlap, in words
 */
public record Ordering(int pairs, List<String> together) {
    /** Of longer tables nobody reads which pairs overlap. */
    private static final int MOST_ROWS = 60;

    /** Copies the list. */
    public Ordering {
        together = List.copyOf(together);
    }

    static Ordering of(CountGrid grid, Measure measure, String and) {
        int pairs = 0;
        List<String> together = new ArrayList<>();
        List<Row> rows = grid.rows().size() > MOST_ROWS ? List.of() : grid.rows();
        for (int column = 0; column < grid.columns().size(); column++) {
            for (int one = 0; one < rows.size(); one++) {
                for (int other = one + 1; other < rows.size(); other++) {
                    if (comparable(grid, measure, rows.get(one), column)
                            && comparable(grid, measure, rows.get(other), column)) {
                        pairs++;
                        if (overlap(
                                measure,
                                rows.get(one).cells().get(column),
                                rows.get(other).cells().get(column))) {
                            together.add(words(grid, rows.get(one), rows.get(other), column, and));
                        }
                    }
                }
            }
        }
        return new Ordering(pairs, together);
    }

    private static boolean comparable(CountGrid grid, Measure measure, Row row, int column) {
        Cell cell = row.cells().get(column);
        return measure.low(cell) != null && measure.high(cell) != null && !grid.partial(row, column);
    }

    /** Tells whether the bounds of two numbers overlap, so that nobody knows which true number is larger. */
    static boolean overlap(Measure measure, Cell one, Cell other) {
        Long low = measure.low(one);
        Long high = measure.high(one);
        Long otherLow = measure.low(other);
        Long otherHigh = measure.high(other);
        return low == null
                || high == null
                || otherLow == null
                || otherHigh == null
                || low <= otherHigh && otherLow <= high;
    }

    private static String words(CountGrid grid, Row one, Row other, int column, String and) {
        String where =
                grid.columns().size() > 1 ? " (" + grid.columns().get(column).label() + ")" : "";
        return one.label() + " " + and + " " + other.label() + where;
    }
}
