package nl.samentel.hub.linkage.pair;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Records with their tags, in memory only: 20 bytes a tag and 4 a record. Records are numbered from 0 in the order they are
 * added. Not for use by several threads, and not printable.
 */
public final class TaggedRecords {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final TagColumn[] columns;
    private int[] sources = new int[16];
    private int[] marks = new int[16];
    private int size;

    private TaggedRecords(int kinds) {
        this.columns = new TagColumn[kinds];
        Arrays.setAll(columns, k -> new TagColumn());
    }

    /** Starts without records, for a number of kinds of tags. */
    public static TaggedRecords ofKinds(int kinds) {
        return new TaggedRecords(kinds);
    }

    /**
     * Adds a record.
     *
     * @param source number of its source, from 0
     * @return the record's number
     */
    public int add(int source) {
        if (size == sources.length) {
            sources = Arrays.copyOf(sources, size + (size >> 1));
            marks = Arrays.copyOf(marks, sources.length);
        }
        sources[size] = source;
        return size++;
    }

    /**
     * Adds a tag to a record; a record may have several of one kind.
     *
     * @param bytes 16 bytes at least, of which the first 16 are used; not kept
     */
    public void tag(int record, int kind, byte[] bytes) {
        columns[kind].add(record, (long) LONG.get(bytes, 0), (long) LONG.get(bytes, Long.BYTES));
    }

    /** Adds a tag to a record: its first 128 bits. */
    public void tag(int record, int kind, long high, long low) {
        columns[kind].add(record, high, low);
    }

    /** Returns how many records there are. */
    public int size() {
        return size;
    }

    /** Returns the source of a record. */
    public int source(int record) {
        return sources[record];
    }

    /**
     * Adds marks to a record: groups of persons of whom missed links are estimated apart.
     *
     * @param mask a bit for each of 32 marks
     */
    public void mark(int record, int mask) {
        marks[record] |= mask;
    }

    /** Returns the marks of each record, as a bit mask. */
    public int[] marks() {
        return Arrays.copyOf(marks, size);
    }

    /** Returns how many records have a tag of a kind. */
    public long tagged(int kind) {
        BitSet tagged = new BitSet(size);
        for (int at = 0; at < columns[kind].size(); at++) {
            tagged.set(columns[kind].record(at));
        }
        return tagged.cardinality();
    }

    int kinds() {
        return columns.length;
    }

    TagColumn column(int kind) {
        return columns[kind];
    }

    @Override
    public String toString() {
        return "TaggedRecords[redacted]";
    }
}
