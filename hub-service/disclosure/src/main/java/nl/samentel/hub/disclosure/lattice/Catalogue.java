package nl.samentel.hub.disclosure.lattice;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a question may ever answer over one snapshot. Made once; answering looks up, so that neither the answer nor its time
 * depends on earlier questions. Immutable, for use by several threads.
 */
public final class Catalogue {
    /** Three dimensions of a query and a filter. */
    static final int DEPTH = 4;

    private final Lattice lattice;
    private final Thresholds thresholds;
    private final History history;
    private final Map<Integer, long[]> answers;

    private Catalogue(Lattice lattice, Thresholds thresholds, History history, LatticeKeys keys) {
        this.lattice = lattice;
        this.thresholds = thresholds;
        this.history = history;
        this.answers = new CatalogueMaker(lattice, thresholds, keys).make(history);
    }

    /**
     * Decides which cells are open, and answers them.
     *
     * @throws IllegalArgumentException if facts and lattice do not fit, or a combination that cannot exist does
     */
    public static Catalogue of(Facts facts, Lattice lattice, Thresholds thresholds, LatticeKeys keys) {
        check(facts, lattice);
        return new Catalogue(lattice, thresholds, History.of(facts), keys);
    }

    /**
     * Makes the catalogue of a newer snapshot. What is closed stays closed; what a cell answers or whether it is open stays as it is
     * until as many persons as the threshold came into it, left it or moved, over all snapshots since it was decided. Otherwise who
     * compares two snapshots would see which cells a single withdrawn person was in.
     *
     * @param keys those of the earlier snapshot
     */
    public Catalogue next(Facts newer, LatticeKeys keys) {
        check(newer, lattice);
        return new Catalogue(lattice, thresholds, history.next(newer), keys);
    }

    private static void check(Facts facts, Lattice lattice) {
        boolean fits = facts.dimensions() == lattice.sizes().size();
        for (int d = 0; fits && d < facts.dimensions(); d++) {
            for (int row = 0; row < facts.rows(); row++) {
                fits &= facts.code(d, row) >= 0
                        && facts.code(d, row) < lattice.sizes().get(d);
            }
        }
        if (!fits) {
            throw new IllegalArgumentException(
                    "The facts have a code of each dimension of the lattice, and no other codes.");
        }
    }

    /** Answers a query, densely: every cell of its grid. */
    public Grid answer(Query query) {
        int mask = query.dimensions().stream().mapToInt(d -> 1 << d).sum()
                + query.filter().map(f -> 1 << f.dimension()).orElse(0);
        long[] table = answers.getOrDefault(mask, new long[0]);
        if (table.length == 0) {
            throw new IllegalArgumentException("A query names dimensions of its question.");
        }
        Cuboid cuboid = Cuboid.of(lattice, mask);
        int[] cells = {query.filter().map(f -> fixed(cuboid, f)).orElse(0)};
        for (int dimension : query.dimensions()) {
            cells = spread(cells, cuboid.stride(dimension), lattice.sizes().get(dimension));
        }
        return new Grid(Arrays.stream(cells).mapToLong(c -> table[c]).toArray());
    }

    private int fixed(Cuboid cuboid, Query.Filter filter) {
        if (filter.code() < 0 || filter.code() >= lattice.sizes().get(filter.dimension())) {
            throw new IllegalArgumentException("A filter names a code of its dimension.");
        }
        return filter.code() * cuboid.stride(filter.dimension());
    }

    private static int[] spread(int[] cells, int stride, int size) {
        int[] wider = new int[cells.length * size];
        for (int i = 0; i < wider.length; i++) {
            wider[i] = cells[i / size] + i % size * stride;
        }
        return wider;
    }

    /** Returns how many cells of the whole lattice there are in each state. */
    public Map<Grid.State, Long> extent() {
        Map<Grid.State, Long> extent = new HashMap<>();
        List.copyOf(answers.values()).forEach(table -> {
            Grid grid = new Grid(table);
            for (int cell = 0; cell < grid.cells(); cell++) {
                extent.merge(grid.state(cell), 1L, Long::sum);
            }
        });
        return extent;
    }
}
