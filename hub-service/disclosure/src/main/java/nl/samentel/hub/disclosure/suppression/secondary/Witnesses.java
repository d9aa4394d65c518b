package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Remembers other tables that fit, so that most cells of a pattern need no attack to be seen safe. */
final class Witnesses {
    private final List<Deviation> all = new ArrayList<>();
    private final int cells;

    Witnesses(int cells) {
        this.cells = cells;
    }

    void add(Deviation deviation) {
        all.add(deviation);
    }

    /** Gathers what is known to be possible under a pattern for somebody who knows some hidden cells. */
    Ranges ranges(BitSet hidden, Set<Integer> known) {
        Ranges ranges = new Ranges(cells);
        all.stream().filter(d -> d.fits(hidden, known)).forEach(ranges::add);
        return ranges;
    }

    /** How far each cell is known to move. */
    static final class Ranges {
        private final double[] low;
        private final double[] high;

        Ranges(int cells) {
            low = new double[cells];
            high = new double[cells];
        }

        void add(Deviation deviation) {
            deviation.widen(low, high);
        }

        boolean reaches(int cell, double width) {
            return high[cell] - low[cell] >= width - 1e-6;
        }
    }
}
