package nl.samentel.hub.disclosure.attack;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Grid;
import nl.samentel.hub.disclosure.lattice.Query;

/** All answers of a lattice, as somebody has them who asked every query there is. */
public final class Answers {
    static final long SMALL = -1;
    static final long CLOSED = -2;
    static final long IMPOSSIBLE = -3;

    private final Cells cells;
    private final long[][] tables;

    private Answers(Cells cells) {
        this.cells = cells;
        this.tables = new long[cells.tables()][];
    }

    /** Asks everything. */
    public static Answers ask(Catalogue catalogue) {
        Answers answers = new Answers(new Cells(catalogue.sizes()));
        answers.cells.masks().forEach(mask -> answers.tables[mask] = answers.table(catalogue, mask));
        return answers;
    }

    /** Starts without an answer: what nobody asked is as good as closed. */
    public static Answers none(Cells cells) {
        Answers answers = new Answers(cells);
        cells.masks().forEach(mask -> {
            answers.tables[mask] = new long[cells.size(mask)];
            Arrays.fill(answers.tables[mask], CLOSED);
        });
        return answers;
    }

    /** Takes a table over from others. */
    public void take(Answers others, int mask) {
        tables[mask] = others.tables[mask].clone();
    }

    /** Takes that a cell cannot exist. */
    public void putImpossible(int mask, int cell) {
        tables[mask][cell] = IMPOSSIBLE;
    }

    /** Takes a shown value, or that a cell is small. */
    public void put(int mask, int cell, long valueOrSmall) {
        tables[mask][cell] = valueOrSmall > 0 ? valueOrSmall : SMALL;
    }

    /** A table of four dimensions is asked within each code of its first one. */
    private long[] table(Catalogue catalogue, int mask) {
        int[] dimensions = cells.dimensions(mask).toArray();
        if (dimensions.length < 4) {
            return read(
                    catalogue.answer(Query.of(IntStream.of(dimensions).boxed().toArray(Integer[]::new))));
        }
        Query query = Query.of(dimensions[1], dimensions[2], dimensions[3]);
        return IntStream.range(0, cells.sizes().get(dimensions[0]))
                .mapToObj(code -> read(catalogue.answer(query.within(dimensions[0], code))))
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    private static long[] read(Grid grid) {
        return IntStream.range(0, grid.cells())
                .mapToLong(cell -> switch (grid.state(cell)) {
                    case SHOWN -> grid.value(cell);
                    case SMALL -> SMALL;
                    case CLOSED -> CLOSED;
                    case IMPOSSIBLE -> IMPOSSIBLE;
                })
                .toArray();
    }

    /** Returns where the cells are. */
    public Cells cells() {
        return cells;
    }

    /** Returns the tables in which any cell is open. */
    public IntStream masks() {
        return cells.masks().filter(m -> Arrays.stream(tables[m]).anyMatch(a -> a != CLOSED && a != IMPOSSIBLE));
    }

    /** Returns how many cells are open. */
    public long open() {
        return cells.masks()
                .mapToLong(m -> IntStream.range(0, tables[m].length)
                        .filter(c -> open(m, c))
                        .count())
                .sum();
    }

    /** Returns a shown value, above 0, or what there is instead, below 0. */
    public long of(int mask, int cell) {
        return tables[mask][cell];
    }

    /** Tells whether a cell is answered, also by saying that it is small. */
    public boolean open(int mask, int cell) {
        return shown(mask, cell) || tables[mask][cell] == SMALL;
    }

    /** Tells whether a cell cannot exist. */
    public boolean impossible(int mask, int cell) {
        return tables[mask][cell] == IMPOSSIBLE;
    }

    /** Tells whether a cell has a value. */
    public boolean shown(int mask, int cell) {
        return tables[mask][cell] > 0;
    }

    /** Returns the cells of a table in which others say something else. */
    public IntStream changed(Answers others, int mask) {
        return IntStream.range(0, tables[mask].length).filter(c -> tables[mask][c] != others.tables[mask][c]);
    }

    /** Returns in how many cells others say something else. */
    public long changed(Answers others) {
        return cells.masks().mapToLong(m -> changed(others, m).count()).sum();
    }
}
