package nl.samentel.hub.linkage.history;

import java.util.Arrays;

/**
 * By what each record of a run is known again in a later one: 128 bits, made by the caller from what lasts when the record is
 * delivered again. Two records may have the same. In memory only, not printable.
 */
public final class RecordIdentities {
    private long[] high;
    private long[] low;
    private int size;

    private RecordIdentities(int records) {
        high = new long[Math.max(16, records)];
        low = new long[high.length];
    }

    /** Starts with room for a number of records; it grows when there are more. */
    public static RecordIdentities expecting(int records) {
        return new RecordIdentities(records);
    }

    /** Adds the identity of the next record, in the order in which records are numbered. */
    public void add(long upper, long lower) {
        if (size == high.length) {
            high = Arrays.copyOf(high, size + (size >> 1));
            low = Arrays.copyOf(low, high.length);
        }
        high[size] = upper;
        low[size++] = lower;
    }

    /** Returns how many there are. */
    public int size() {
        return size;
    }

    public long high(int record) {
        return high[record];
    }

    long low(int record) {
        return low[record];
    }

    /** Returns the records in order of their identity, those of equal identity in order of other numbers of theirs. */
    int[] order(int[] others) {
        return StableOrder.of(size)
                .by(r -> others[r])
                .by(r -> low[r])
                .by(r -> high[r])
                .positions();
    }

    @Override
    public String toString() {
        return "RecordIdentities[redacted]";
    }
}
