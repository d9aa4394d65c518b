package nl.samentel.hub.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

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
                        rate(
                                c.count(),
                                wholes.get(places.stream().map(c.codes()::get).toList()),
                                per)))
                .toList());
    }

    /** A code that the other table does not have has no whole. */
    private static OptionalLong rate(ReleasableCount part, @Nullable ReleasableCount whole, long per) {
        if (whole == null || part.value().isEmpty() || whole.value().isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.round(
                (double) part.value().getAsLong() * per / whole.value().getAsLong()));
    }

    /** Returns how many cells show a value. */
    public long shown() {
        return cells.stream()
                .filter(c -> c.count().status() == ReleasableCount.Status.VALUE)
                .count();
    }
}
