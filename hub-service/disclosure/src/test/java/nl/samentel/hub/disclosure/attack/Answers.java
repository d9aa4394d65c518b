package nl.samentel.hub.disclosure.attack;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Grid;
import nl.samentel.hub.disclosure.lattice.Query;

/** All answers of a lattice, as somebody has them who asked every query there is. */
final class Answers {
    static final long SMALL = -1;
    static final long CLOSED = -2;

    private final long[][] tables = new long[Cells.TABLES][];

    private Answers() {}

    static Answers ask(Catalogue catalogue) {
        Answers answers = new Answers();
        Cells.masks().forEach(mask -> answers.tables[mask] = table(catalogue, mask));
        return answers;
    }

    /** A table of four dimensions is asked within each code of its first one. */
    private static long[] table(Catalogue catalogue, int mask) {
        int[] dimensions = Cells.dimensions(mask).toArray();
        if (dimensions.length < 4) {
            return read(
                    catalogue.answer(Query.of(IntStream.of(dimensions).boxed().toArray(Integer[]::new))));
        }
        Query query = Query.of(dimensions[1], dimensions[2], dimensions[3]);
        return IntStream.range(0, Population.SIZES.get(dimensions[0]))
                .mapToObj(code -> read(catalogue.answer(query.within(dimensions[0], code))))
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private static long[] read(Grid grid) {
        return IntStream.range(0, grid.cells())
                .mapToLong(cell -> switch (grid.state(cell)) {
                    case SHOWN -> grid.value(cell);
                    case SMALL -> SMALL;
                    default -> CLOSED;
                })
                .toArray();
    }

    long of(int mask, int cell) {
        return tables[mask][cell];
    }

    boolean open(int mask, int cell) {
        return tables[mask][cell] != CLOSED;
    }

    boolean shown(int mask, int cell) {
        return tables[mask][cell] > 0;
    }
}
