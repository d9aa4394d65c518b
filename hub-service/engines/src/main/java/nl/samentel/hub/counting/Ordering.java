package nl.samentel.hub.counting;

/**
 * Rows in ascending order of one key, with a code per dimension. Package-private and never printed.
 *
 * @param keys key of each row, ascending; -1 for unknown
 * @param codes by dimension, code of each row
 */
@SuppressWarnings("ArrayRecordComponent") // columns of millions of rows; the package does not alter or compare them
record Ordering(int[] keys, short[][] codes) {
    int rows() {
        return keys.length;
    }

    @Override
    public String toString() {
        return "Ordering[redacted]";
    }
}
