package nl.samentel.hub.disclosure.lattice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Goes through all tables of a lattice from the coarsest on, once. A cell is open when each block that it belongs to is, and each cell that
 * it is part of: what is closed stays closed however finely it is split.
 */
final class CatalogueMaker {
    private final Lattice lattice;
    private final Thresholds thresholds;
    private final LatticeKeys keys;
    private final Set<CellId> forbidden;
    private final Map<Integer, Counts> counts = new HashMap<>();
    private final Map<Integer, long[]> answers = new HashMap<>();
    private final Map<CellId, CellId> repeated = new HashMap<>();
    private long opened;

    /**
     * Starts.
     *
     * @param forbidden cells that are closed whatever is in them
     */
    CatalogueMaker(Lattice lattice, Thresholds thresholds, LatticeKeys keys, Set<CellId> forbidden) {
        this.lattice = lattice;
        this.thresholds = thresholds;
        this.keys = keys;
        this.forbidden = forbidden;
    }

    /** Returns the answers of every table by the bits of its dimensions. */
    Map<Integer, long[]> make(History history, KeyedFacts keyed) {
        lattice.tables(Catalogue.DEPTH).forEach(mask -> {
            Cuboid cuboid = Cuboid.of(lattice, mask);
            long[] settled = history.settle(
                    mask,
                    cuboid,
                    table(keyed, cuboid, mask),
                    (cell, edition) -> patience(origin(new CellId(mask, cell)), edition));
            answers.put(mask, settled);
            opened += told(settled, mask);
        });
        return Map.copyOf(answers);
    }

    /** Returns the coarsest cell that one says again: the two wait for the same number, or who compares them would see the lower of two. */
    private CellId origin(CellId cell) {
        CellId at = cell;
        for (CellId next = repeated.get(at); next != null; next = repeated.get(at)) {
            at = next;
        }
        return at;
    }

    private int patience(CellId cell, int edition) {
        return keys.patience(cell.table(), cell.cell(), edition, thresholds.persons());
    }

    /**
     * Returns how many open cells of a table tell anything: one that is all that can exist of a coarser cell says the same again, as a year
     * and a quarter of it do.
     */
    private long told(long[] table, int mask) {
        long closed = Grid.encode(Grid.State.CLOSED);
        long impossible = Grid.encode(Grid.State.IMPOSSIBLE);
        return IntStream.range(0, table.length)
                .filter(c -> table[c] != closed && table[c] != impossible && !repeated.containsKey(new CellId(mask, c)))
                .count();
    }

    /** Closes a table for which there is no room. */
    private long[] fitted(long[] table, int mask) {
        Counts all = counted(0);
        if (thresholds.room().inAll() > 0
                && (opened + told(table, mask)) * thresholds.room().inAll() > all.fewest(0)) {
            long impossible = Grid.encode(Grid.State.IMPOSSIBLE);
            Arrays.setAll(table, c -> table[c] == impossible ? impossible : Grid.encode(Grid.State.CLOSED));
        }
        return table;
    }

    private long[] table(KeyedFacts facts, Cuboid cuboid, int mask) {
        Counts counted = Counts.of(facts, cuboid, thresholds.reports());
        counts.put(mask, counted);
        boolean[] impossible = impossible(cuboid, counted);
        boolean[] open = new boolean[cuboid.cells()];
        for (int cell = 0; cell < open.length; cell++) {
            open[cell] = !forbidden.contains(new CellId(mask, cell));
        }
        for (int dimension : cuboid.dimensions()) {
            close(open, impossible, new Split(cuboid, mask, dimension));
        }
        long[] table = new long[open.length];
        Arrays.setAll(
                table,
                cell -> impossible[cell]
                        ? Grid.encode(Grid.State.IMPOSSIBLE)
                        : open[cell] ? keys.answer(counted, cell, thresholds) : Grid.encode(Grid.State.CLOSED));
        return fitted(table, mask);
    }

    private record Split(Cuboid cuboid, int mask, int dimension) {}

    private void close(boolean[] open, boolean[] impossible, Split split) {
        int without = split.mask() & ~(1 << split.dimension());
        Grid wholes = new Grid(answers.getOrDefault(without, new long[0]));
        Block block = new Block(counted(without), counted(split.mask()), thresholds);
        int stride = split.cuboid().stride(split.dimension());
        for (int whole = 0; whole < wholes.cells(); whole++) {
            int first = split.cuboid().first(whole, split.dimension());
            int[] parts = IntStream.range(0, lattice.sizes().get(split.dimension()))
                    .map(i -> first + i * stride)
                    .filter(c -> !impossible[c])
                    .toArray();
            if (parts.length == 1) {
                repeated.putIfAbsent(new CellId(split.mask(), parts[0]), new CellId(without, whole));
            }
            if (wholes.state(whole) == Grid.State.CLOSED || block.closed(whole, parts)) {
                IntStream.of(parts).forEach(c -> open[c] = false);
            }
        }
    }

    private Counts counted(int mask) {
        Counts found = counts.get(mask);
        if (found == null) {
            throw new IllegalStateException("A coarser table comes first.");
        }
        return found;
    }

    private boolean[] impossible(Cuboid cuboid, Counts counted) {
        boolean[] impossible = new boolean[cuboid.cells()];
        for (int cell = 0; !lattice.impossible().isEmpty() && cell < impossible.length; cell++) {
            impossible[cell] = cuboid.impossible(cell);
            if (impossible[cell] && counted.units(cell) > 0) {
                throw new IllegalArgumentException(
                        "A combination that the definition calls impossible occurs in the data; nothing is released.");
            }
        }
        return impossible;
    }
}
