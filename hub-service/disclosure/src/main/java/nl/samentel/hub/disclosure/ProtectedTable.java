package nl.samentel.hub.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * Tells each cell as a share of a cell of another protected table. Uses protected values only, so that it tells nothing
     * that the two tables do not tell.
     *
     * @param whole table of the wholes
     * @param places for each dimension of the wholes, its place among the codes of this table
     * @param per such as 100, above 0
     */
    public ProtectedTable asShareOf(ProtectedTable whole, List<Integer> places, long per) {
        Map<List<String>, ReleasableCount> wholes = new HashMap<>();
        whole.cells.forEach(c -> wholes.put(c.codes(), c.count()));
        return new ProtectedTable(cells.stream()
                .map(c -> new ProtectedCell(
                        c.codes(),
                        c.count(),
                        // A code that the other table does not have has no whole.
                        Optional.ofNullable(wholes.get(
                                        places.stream().map(c.codes()::get).toList()))
                                .flatMap(w -> ProtectedRate.ofCounted(c.count(), per, w))))
                .toList());
    }

    /** Returns how many cells show a value. */
    public long shown() {
        return cells.stream()
                .filter(c -> c.count().status() == ReleasableCount.Status.VALUE)
                .count();
    }
}
