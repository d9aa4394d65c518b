package nl.samentel.hub.disclosure;

import java.util.List;

/** A dense table of protected cells, in the order of its shape. Made by {@link DisclosureGate} only. */
public final class ProtectedTable {
    private final List<ProtectedCell> cells;

    ProtectedTable(List<ProtectedCell> cells) {
        this.cells = List.copyOf(cells);
    }

    /** Returns all cells, also small and impossible ones. */
    public List<ProtectedCell> cells() {
        return cells;
    }

    /** Returns how many cells show a value. */
    public long shown() {
        return cells.stream()
                .filter(c -> c.count().status() == ReleasableCount.Status.VALUE)
                .count();
    }
}
