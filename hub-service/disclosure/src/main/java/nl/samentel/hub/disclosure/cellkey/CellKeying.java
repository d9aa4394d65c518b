package nl.samentel.hub.disclosure.cellkey;

/** Makes the key of a cell from its record keys. */
public interface CellKeying {
    /**
     * Returns a cell key.
     *
     * @param sum the record keys of the distinct units of the cell, added up modulo 2^64
     * @param count how many there are
     * @return 64 bits, as an unsigned number
     */
    long key(long sum, long count);
}
