package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * Returns the same cells with their dimensions in another order.
     *
     * @param places for each dimension of the new order, its place in this one
     */
    public ProtectedTable in(List<Integer> places) {
        List<ProtectedCell> turned = new ArrayList<>(cells.stream()
                .map(c -> new ProtectedCell(places.stream().map(c.codes()::get).toList(), c.count(), c.rate()))
                .toList());
        for (int place = places.size() - 1; place >= 0; place--) {
            int at = place;
            Map<String, Integer> order = new HashMap<>();
            int from = places.get(place);
            cells.forEach(c -> order.putIfAbsent(c.codes().get(from), order.size()));
            turned.sort(Comparator.comparing(c -> order.getOrDefault(c.codes().get(at), 0)));
        }
        return new ProtectedTable(turned);
    }

    /** Returns how many cells show a value. */
    public long shown() {
        return cells.stream()
                .filter(c -> c.count().status() == ReleasableCount.Status.VALUE)
                .count();
    }
}
