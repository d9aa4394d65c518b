package nl.samentel.hub.linkage;

import java.util.Arrays;

/**
 * The tags of one type as columns: record and the first 128 bits of the tag. Tags are outputs of a pseudo-random
 * function, so that among 10^7 of them two different ones share 128 bits with probability below 10^-24.
 */
final class TagColumn {
    private int[] records = new int[16];
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int size;

    void add(int record, long highBits, long lowBits) {
        if (size == records.length) {
            grow();
        }
        records[size] = record;
        high[size] = highBits;
        low[size] = lowBits;
        size++;
    }

    private void grow() {
        int capacity = Math.max(16, size + (size >> 1));
        records = Arrays.copyOf(records, capacity);
        high = Arrays.copyOf(high, capacity);
        low = Arrays.copyOf(low, capacity);
    }

    int size() {
        return size;
    }

    int record(int entry) {
        return records[entry];
    }

    long high(int entry) {
        return high[entry];
    }

    long low(int entry) {
        return low[entry];
    }
}
