package nl.samentel.hub.disclosure.lattice;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A cell that is open, and what is in it.
 *
 * @param cuboid where it is
 * @param table the bits of the dimensions of its table
 * @param cell its place in the table
 * @param sketch its units
 */
record OpenCell(Cuboid cuboid, int table, int cell, Sketch sketch) {
    /** Returns the blocks it is in; the total is in none but itself. */
    List<BlockId> blocks() {
        return table == 0
                ? List.of(BlockId.TOTAL)
                : IntStream.of(cuboid.dimensions())
                        .mapToObj(d -> new BlockId(table, d, cuboid.whole(cell, d)))
                        .toList();
    }

    /** Tells whether it is closed with a block: being of it, or a part of a cell of it. */
    boolean within(BlockId block) {
        return (table & block.table()) == block.table()
                && (block.table() == 0
                        || cuboid.part(cell, block.table() & ~(1 << block.dimension())) == block.whole());
    }

    /** Returns the open cells of a table that hold anything. */
    static List<OpenCell> of(KeyedFacts facts, Cuboid cuboid, int table, long[] answers) {
        long[][] keys = SketchedCells.keys(facts, cuboid, answers);
        return IntStream.range(0, keys.length)
                .filter(cell -> keys[cell].length > 0)
                .mapToObj(cell -> new OpenCell(cuboid, table, cell, Sketch.of(keys[cell])))
                .toList();
    }
}
