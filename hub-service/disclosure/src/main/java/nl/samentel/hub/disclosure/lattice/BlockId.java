package nl.samentel.hub.disclosure.lattice;

/**
 * Names a block: the cells into which one dimension splits a cell of the table without it.
 *
 * @param table the bits of the dimensions of the table that the cells are of; 0 for the total, with everything that it is split into
 * @param dimension the dimension; of the total 0
 * @param whole the cell that is split; of the total 0
 */
record BlockId(int table, int dimension, int whole) {
    static final BlockId TOTAL = new BlockId(0, 0, 0);
}
