package nl.samentel.hub.disclosure.lattice;

/**
 * Names a cell of a lattice.
 *
 * @param table the bits of the dimensions of its table
 * @param cell its place in the table
 */
record CellId(int table, int cell) {}
