package nl.samentel.hub.disclosure.lattice;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Puts rows in order by columns of numbers, without an object for each row. */
final class Order {
    private static final long ROW = 0xFFFF_FFFFL;

    private Order() {}

    /**
     * Returns the rows in ascending order of one column, and of others where that is equal.
     *
     * @param columns numbers of the rows: the column that counts most comes last
     */
    static int[] by(long[]... columns) {
        int[] rows = IntStream.range(0, columns[0].length).toArray();
        for (long[] column : columns) {
            rows = stable(column, rows);
        }
        return rows;
    }

    private static int[] stable(long[] column, int[] rows) {
        long[] distinct = Arrays.stream(column).sorted().distinct().toArray();
        long[] places = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            places[i] = (long) Arrays.binarySearch(distinct, column[rows[i]]) << Integer.SIZE | i;
        }
        Arrays.sort(places);
        int[] sorted = new int[rows.length];
        Arrays.setAll(sorted, i -> rows[(int) (places[i] & ROW)]);
        return sorted;
    }
}
