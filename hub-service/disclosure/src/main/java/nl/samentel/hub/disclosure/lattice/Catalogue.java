package nl.samentel.hub.disclosure.lattice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a question may ever answer over one snapshot. Made once; answering looks up, so that neither the answer nor its time
 * depends on earlier questions. Holds protected answers only. Immutable, for use by several threads.
 */
public final class Catalogue {
    /** Three dimensions of a query and a filter. */
    static final int DEPTH = 4;

    private final Lattice lattice;
    private final Map<Integer, long[]> answers;

    /** Takes what {@link CatalogueMaker} made. */
    Catalogue(Lattice lattice, Map<Integer, long[]> answers) {
        this.lattice = lattice;
        this.answers = answers;
    }

    /** Returns the number of codes of each dimension. */
    public List<Integer> sizes() {
        return lattice.sizes();
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

    /** Writes it. */
    public void write(DataOutputStream out) throws IOException {
        Tables.write(out, lattice.sizes().stream().mapToInt(s -> s).toArray());
        Tables.writeEach(out, answers, (table, to) -> Tables.write(to, table));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is something else
     */
    public static Catalogue read(DataInputStream in) throws IOException {
        List<Integer> sizes = Arrays.stream(Tables.ints(in)).boxed().toList();
        return new Catalogue(Lattice.of(sizes), Tables.readEach(in, Tables::longs));
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
