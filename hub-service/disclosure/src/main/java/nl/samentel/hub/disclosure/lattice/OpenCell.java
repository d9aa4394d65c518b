package nl.samentel.hub.disclosure.lattice;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A cell that is open, and what is in it.
 *
 * @param cuboid where it is
 * @param id its name
 * @param sketch its units
 */
record OpenCell(Cuboid cuboid, CellId id, Sketch sketch) {
    /** Tells whether it is closed with another cell: being that cell or a part of it. */
    boolean within(CellId other) {
        return (id.table() & other.table()) == other.table() && cuboid.part(id.cell(), other.table()) == other.cell();
    }

    /** Tells whether it is what its question asks. */
    boolean asked() {
        return cuboid.asked(id.cell());
    }

    /** Tells whether another cell is of the same block along a dimension. */
    boolean beside(OpenCell other, int dimension) {
        return id.table() == other.id.table()
                && id.cell() != other.id.cell()
                && cuboid.whole(id.cell(), dimension) == cuboid.whole(other.id.cell(), dimension);
    }

    /** Returns the open cells of a table that hold anything. */
    static List<OpenCell> of(KeyedFacts facts, Cuboid cuboid, int table, long[] answers) {
        long[][] keys = SketchedCells.keys(facts, cuboid, answers);
        return IntStream.range(0, keys.length)
                .filter(cell -> keys[cell].length > 0)
                .mapToObj(cell -> new OpenCell(cuboid, new CellId(table, cell), Sketch.of(keys[cell])))
                .toList();
    }
}
