package nl.samentel.hub.disclosure.suppression.table;

import java.util.ArrayList;
import java.util.List;

/**
 * An equation that everybody knows: a total is the sum of its parts.
 *
 * @param dimension along which it sums
 * @param total number of the total among the cells
 * @param parts numbers of its parts
 */
public record Margin(String dimension, int total, List<Integer> parts) {
    /** Copies. */
    public Margin {
        parts = List.copyOf(parts);
    }

    /** Returns the total and its parts. */
    public List<Integer> cells() {
        List<Integer> cells = new ArrayList<>(parts);
        cells.add(0, total);
        return cells;
    }
}
