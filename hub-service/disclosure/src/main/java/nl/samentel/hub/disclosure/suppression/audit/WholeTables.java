package nl.samentel.hub.disclosure.suppression.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whole tables found so far, whoever found them. */
final class WholeTables {
    private final List<WholeTable> all = new ArrayList<>();

    void add(WholeTable table) {
        all.add(table);
    }

    /** Returns how far each cell is known to range for somebody. */
    Ranges ranges(List<Integer> cells, Map<Integer, Long> known) {
        Ranges ranges = new Ranges(cells);
        all.stream().filter(t -> t.agrees(known)).forEach(ranges::add);
        return ranges;
    }

    /** Lowest and highest value of each cell. */
    static final class Ranges {
        private final List<Integer> cells;
        private final Map<Integer, Long> lowest = new HashMap<>();
        private final Map<Integer, Long> highest = new HashMap<>();

        private Ranges(List<Integer> cells) {
            this.cells = cells;
        }

        void add(WholeTable table) {
            for (int cell : cells) {
                lowest.merge(cell, table.value(cell), Math::min);
                highest.merge(cell, table.value(cell), Math::max);
            }
        }

        /** Returns how far the values of a cell lie apart; 0 while there are none. */
        long width(int cell) {
            return highest.getOrDefault(cell, 0L) - lowest.getOrDefault(cell, 0L);
        }
    }
}
