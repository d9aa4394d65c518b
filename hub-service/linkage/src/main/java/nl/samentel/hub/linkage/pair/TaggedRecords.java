package nl.samentel.hub.linkage.pair;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Records with their tags, in memory only: 12 bytes a tag until they are grouped, 4 afterwards, and 4 a record, 8 when any has marks. Records are
 * numbered from 0 in the order they are added. Not for use by several threads, and not printable.
 */
public final class TaggedRecords {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final TagColumn[] columns;
    private final Grouped[] grouped;
    private int[] sources;
    private int[] marks = new int[0];
    private int size;

    private TaggedRecords(int kinds, int records) {
        this.columns = new TagColumn[kinds];
        Arrays.setAll(columns, k -> new TagColumn(false));
        this.grouped = new Grouped[kinds];
        Arrays.setAll(grouped, k -> Grouped.of(columns[k]));
        this.sources = new int[Math.max(16, records)];
    }

    /** Starts without records, for a number of kinds of tags. */
    public static TaggedRecords ofKinds(int kinds) {
        return ofKinds(kinds, 0);
    }

    /** Starts the same with room for a number of records; it grows when there are more. */
    public static TaggedRecords ofKinds(int kinds, int records) {
        return new TaggedRecords(kinds, records);
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
        }
        sources[size] = source;
        return size++;
    }

    /**
     * Adds a tag to a record; a record may have several of one kind.
     *
     * @param bytes 8 bytes at least, of which the first 8 are used; not kept
     */
    public void tag(int record, int kind, byte[] bytes) {
        columns[kind].add(record, (long) LONG.get(bytes, 0));
    }

    /** Adds a tag to a record: its first 64 bits. */
    public void tag(int record, int kind, long tag) {
        columns[kind].add(record, tag);
    }

    /**
     * Gives records the tags of a kind that are grouped already, in place of tags one by one.
     *
     * @param groups members that share a tag
     * @param recordOf gives the record of a member, or -1 for a member that does not count; asked by several threads at once
     */
    public void tags(int kind, TagGroups groups, IntUnaryOperator recordOf) {
        grouped[kind] = Grouped.given(groups, recordOf);
    }

    /** Lets go of groups that were given, when pairs need them no more. Tags that were added one by one can still be counted. */
    void giveBack(int kind) {
        grouped[kind] = grouped[kind].givenBack();
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
        if (mask != 0) {
            marks = record < marks.length ? marks : Arrays.copyOf(marks, sources.length);
            marks[record] |= mask;
        }
    }

    /** Returns the marks of a record, as a bit mask. */
    public int marks(int record) {
        return record < marks.length ? marks[record] : 0;
    }

    /** Returns how many records have a tag of a kind. */
    public long tagged(int kind) {
        BitSet tagged = new BitSet(size);
        TagGroups groups = groups(kind);
        IntUnaryOperator recordOf = recordOf(kind);
        for (int at = 0; at < groups.members(); at++) {
            int record = recordOf.applyAsInt(groups.member(at));
            if (record >= 0) {
                tagged.set(record);
            }
        }
        return tagged.cardinality();
    }

    int kinds() {
        return columns.length;
    }

    TagGroups groups(int kind) {
        return grouped[kind].groups().get();
    }

    /** Returns what gives the record of a member of the groups. */
    IntUnaryOperator recordOf(int kind) {
        return grouped[kind].recordOf();
    }

    @Override
    public String toString() {
        return "TaggedRecords[redacted]";
    }
}
