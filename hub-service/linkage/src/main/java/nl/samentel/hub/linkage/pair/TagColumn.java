package nl.samentel.hub.linkage.pair;

import java.util.Arrays;

/**
 * The tags of one type as columns: record and the first 128 bits of the tag. Tags are outputs of a pseudo-random
 * function, so that among 10^7 of them two different ones share 128 bits with probability below 10^-24.
 */
public final class TagColumn {
    private int[] records = new int[16];
    private long[] high = new long[16];
    private long[] low = new long[16];
    private int size;

    /** Creates an empty column. */
    public TagColumn() {}

    /** Adds a tag of a record: its first 128 bits. */
    public void add(int record, long highBits, long lowBits) {
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

    /** Returns how many tags there are. */
    public int size() {
        return size;
    }

    /** Returns the record of a tag. */
    public int record(int entry) {
        return records[entry];
    }

    /** Returns the first 64 bits of a tag. */
    public long high(int entry) {
        return high[entry];
    }

    /** Returns the next 64 bits of a tag. */
    public long low(int entry) {
        return low[entry];
    }

    @Override
    public String toString() {
        return "TagColumn[redacted]";
    }
}
