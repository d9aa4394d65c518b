package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.Arrays;
import java.util.BitSet;
import nl.samentel.hub.disclosure.suppression.solver.Row;

/**
 * An inequality that every safe pattern satisfies: of these cells enough are hidden, counted in these shares; or, for the
 * protection of a cell that need not be hidden, enough if that one is.
 */
final class Cut {
    private static final double TOLERANCE = 1e-6;
    private final int[] cells;
    private final double[] shares;
    private final int condition;

    /** Makes a cut that holds in any case. */
    Cut(int[] cells, double[] shares) {
        this(cells, shares, -1);
    }

    /** Makes a cut that holds if a cell is hidden. */
    Cut(int[] cells, double[] shares, int condition) {
        this.cells = cells.clone();
        this.shares = shares.clone();
        this.condition = condition;
    }

    /** Returns by how much it is missed, 0 or less where it holds. */
    double missing(double[] hidden) {
        double sum = condition < 0 ? 1 : hidden[condition];
        for (int i = 0; i < cells.length; i++) {
            sum -= shares[i] * hidden[cells[i]];
        }
        return sum;
    }

    /** Returns by how much a pattern misses it, 0 or less where it holds. */
    double missing(BitSet hidden) {
        double sum = condition < 0 || hidden.get(condition) ? 1 : 0;
        for (int i = 0; i < cells.length; i++) {
            sum -= hidden.get(cells[i]) ? shares[i] : 0;
        }
        return sum;
    }

    boolean misses(BitSet hidden) {
        return missing(hidden) > TOLERANCE;
    }

    boolean misses(double[] hidden) {
        return missing(hidden) > TOLERANCE;
    }

    /** Adds to each cell what hiding it would do for this cut. */
    void credit(double[] credits, double missing) {
        for (int i = 0; i < cells.length; i++) {
            credits[cells[i]] += Math.min(shares[i], missing);
        }
    }

    /** Returns the row of a program whose columns are numbered so. */
    Row row(int[] columns) {
        Row row = new Row(condition < 0 ? 1 : 0);
        for (int i = 0; i < cells.length; i++) {
            row.with(columns[cells[i]], shares[i]);
        }
        return condition < 0 ? row : row.with(columns[condition], -1);
    }

    /** Returns every cell that it speaks of. */
    BitSet mentioned() {
        BitSet mentioned = new BitSet();
        for (int cell : cells) {
            mentioned.set(cell);
        }
        if (condition >= 0) {
            mentioned.set(condition);
        }
        return mentioned;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cut cut
                && condition == cut.condition
                && Arrays.equals(cells, cut.cells)
                && Arrays.equals(shares, cut.shares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells) * 31 + condition;
    }
}
