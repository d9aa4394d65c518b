package nl.samentel.hub.linkage.pair;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Records with their tags, in memory only. Records are numbered from 0 in the order they are added; a tag becomes the number
 * of the group of records that have it. Not for use by several threads, and not printable.
 */
public final class TaggedRecords {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final int kinds;
    private int[] sources = new int[16];
    private int size;
    private final IntColumn[] records;
    private final IntColumn[] groups;
    private final Map<Tag, Integer>[] numbers;

    /** The first 128 bits of a tag: two different ones share them with probability below 10^-20 among 10^9. */
    private record Tag(long high, long low) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of maps
    private TaggedRecords(int kinds) {
        this.kinds = kinds;
        this.records = new IntColumn[kinds];
        this.groups = new IntColumn[kinds];
        this.numbers = new Map[kinds];
        Arrays.setAll(records, k -> new IntColumn());
        Arrays.setAll(groups, k -> new IntColumn());
        Arrays.setAll(numbers, k -> new HashMap<Tag, Integer>());
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
        long high = (long) LONG.get(bytes, 0);
        long low = (long) LONG.get(bytes, Long.BYTES);
        Map<Tag, Integer> known = numbers[kind];
        Tag tag = new Tag(high, low);
        Integer group = known.get(tag);
        if (group == null) {
            group = known.size();
            known.put(tag, group);
        }
        records[kind].add(record);
        groups[kind].add(group);
    }

    /** Returns how many records there are. */
    public int size() {
        return size;
    }

    /** Returns the source of a record. */
    public int source(int record) {
        return sources[record];
    }

    /** Returns how many records have a tag of a kind. */
    public long tagged(int kind) {
        BitSet tagged = new BitSet(size);
        for (int at = 0; at < records[kind].size(); at++) {
            tagged.set(records[kind].get(at));
        }
        return tagged.cardinality();
    }

    int kinds() {
        return kinds;
    }

    int groups(int kind) {
        return numbers[kind].size();
    }

    IntColumn recordsOf(int kind) {
        return records[kind];
    }

    IntColumn groupsOf(int kind) {
        return groups[kind];
    }

    @Override
    public String toString() {
        return "TaggedRecords[redacted]";
    }
}
