package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.BitSet;
import java.util.Collection;

/**
 * Another table that fits everything published as well as the true one, by how it differs from it. It protects whatever
 * pattern hides all cells in which it differs. Sparse.
 */
final class Deviation {
    private static final double NOTHING = 1e-7;
    private final int[] cells;
    private final double[] amounts;
    private final BitSet support = new BitSet();

    Deviation(double[] byCell) {
        for (int i = 0; i < byCell.length; i++) {
            if (Math.abs(byCell[i]) > NOTHING) {
                support.set(i);
            }
        }
        cells = support.stream().toArray();
        amounts = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            amounts[i] = byCell[cells[i]];
        }
    }

    /** Tells whether it fits when only these cells are hidden and those are known. */
    boolean fits(BitSet hidden, Collection<Integer> known) {
        if (known.stream().anyMatch(support::get)) {
            return false;
        }
        for (int cell : cells) {
            if (!hidden.get(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Widens what is known to be possible. */
    void widen(double[] low, double[] high) {
        for (int i = 0; i < cells.length; i++) {
            low[cells[i]] = Math.min(low[cells[i]], amounts[i]);
            high[cells[i]] = Math.max(high[cells[i]], amounts[i]);
        }
    }
}
