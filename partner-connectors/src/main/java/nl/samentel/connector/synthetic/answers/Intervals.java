package nl.samentel.connector.synthetic.answers;

import java.util.List;
import java.util.Locale;

/**
 * How many of the intervals that answers tell hold the true number.
 *
 * @param told shown cells with an interval
 * @param holding those whose interval holds the true number
 */
record Intervals(long told, long holding) {
    /** An interval of 95 % is met when it holds the truth in so many of a hundred cells. */
    private static final long LEAST = 90;

    /** Fewer cells say nothing about a share. */
    private static final long ENOUGH = 100;

    static Intervals of(List<TableVerdict> tables) {
        List<CellVerdict> cells = tables.stream()
                .flatMap(t -> t.cells().stream())
                .filter(c -> c.interval().isPresent())
                .toList();
        return new Intervals(
                cells.size(), cells.stream().filter(CellVerdict::held).count());
    }

    boolean met() {
        return told < ENOUGH || 100 * holding >= LEAST * told;
    }

    String line() {
        return told == 0
                ? ""
                : String.format(Locale.ROOT, "  %5.1f %% of %d intervals hold the truth", 100.0 * holding / told, told);
    }
}
