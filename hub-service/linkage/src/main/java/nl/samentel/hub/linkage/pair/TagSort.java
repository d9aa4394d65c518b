package nl.samentel.hub.linkage.pair;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts the tags of a column, unsigned, with their records; equal tags stay in the order they were added. Tags are random, so that
 * their first bits spread them evenly: first over parts that fit a processor's cache, then over buckets of a few tags. Both steps
 * run on all processors.
 */
final class TagSort {
    private static final int PART_BITS = 13;
    private static final int MOST_PARTS_BITS = 13;
    private static final int PER_BUCKET_BITS = 2;

    private final TagColumn column;
    private final int shift;
    private final int parts;
    private final int[] offsets;
    private final long[] tags;
    private final int[] records;

    private TagSort(TagColumn column) {
        this.column = column;
        int bits = Math.max(1, Math.min(MOST_PARTS_BITS, bits(column.size()) - PART_BITS));
        this.shift = Long.SIZE - bits;
        this.parts = 1 << bits;
        this.offsets = new int[parts + 1];
        this.tags = new long[column.size()];
        this.records = new int[column.size()];
    }

    static TagSort of(TagColumn column) {
        TagSort sort = new TagSort(column);
        sort.spread();
        Slice.each(sort.parts, sort::sort);
        return sort;
    }

    private static int bits(int size) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(size);
    }

    private void spread() {
        List<Counted> counts = Slice.each(column.size(), this::count);
        int at = 0;
        for (int part = 0; part < parts; part++) {
            for (Counted count : counts) {
                int here = count.next[part];
                count.next[part] = at;
                at += here;
            }
            offsets[part + 1] = at;
        }
        counts.parallelStream().forEach(count -> place(count.slice, count.next));
    }

    /** How many tags of a slice go to each part, then where the next one goes. */
    private record Counted(Slice slice, int[] next) {}

    private Counted count(Slice slice) {
        int[] counts = new int[parts];
        for (int entry = slice.from(); entry < slice.to(); entry++) {
            counts[(int) (column.tag(entry) >>> shift)]++;
        }
        return new Counted(slice, counts);
    }

    private void place(Slice slice, int[] next) {
        for (int entry = slice.from(); entry < slice.to(); entry++) {
            long tag = column.tag(entry);
            int at = next[(int) (tag >>> shift)]++;
            tags[at] = tag;
            records[at] = column.record(entry);
        }
    }

    private Slice sort(Slice slice) {
        long[] oldTags = new long[16];
        int[] oldRecords = new int[16];
        for (int part = slice.from(); part < slice.to(); part++) {
            int size = offsets[part + 1] - offsets[part];
            if (size > oldTags.length) {
                oldTags = new long[size * 2];
                oldRecords = new int[size * 2];
            }
            System.arraycopy(tags, offsets[part], oldTags, 0, size);
            System.arraycopy(records, offsets[part], oldRecords, 0, size);
            sort(offsets[part], size, oldTags, oldRecords);
        }
        return slice;
    }

    private void sort(int from, int size, long[] oldTags, int[] oldRecords) {
        int bits = Math.max(1, bits(size) - PER_BUCKET_BITS);
        int[] next = new int[(1 << bits) + 1];
        int unused = Long.SIZE - shift;
        for (int i = 0; i < size; i++) {
            next[(int) (oldTags[i] << unused >>> Long.SIZE - bits) + 1]++;
        }
        for (int bucket = 0; bucket < 1 << bits; bucket++) {
            next[bucket + 1] += next[bucket];
        }
        int[] starts = Arrays.copyOf(next, 1 << bits);
        for (int i = 0; i < size; i++) {
            int bucket = (int) (oldTags[i] << unused >>> Long.SIZE - bits);
            insert(from + starts[bucket], from + next[bucket]++, oldTags[i], oldRecords[i]);
        }
    }

    private void insert(int from, int to, long tag, int record) {
        int at = to;
        while (at > from && Long.compareUnsigned(tags[at - 1], tag) > 0) {
            tags[at] = tags[at - 1];
            records[at] = records[at - 1];
            at--;
        }
        tags[at] = tag;
        records[at] = record;
    }

    /** Returns the tags in ascending order, unsigned. */
    long[] tags() {
        return tags;
    }

    /** Returns the record of each tag. */
    int[] records() {
        return records;
    }
}
