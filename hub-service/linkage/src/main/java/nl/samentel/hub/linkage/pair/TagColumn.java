package nl.samentel.hub.linkage.pair;

import java.util.Arrays;

/**
 * The tags of one type as columns: record and the first 64 bits of the tag, 12 bytes each, in blocks, so that growing copies
 * nothing. Tags are outputs of a pseudo-random function: among 10^8 different ones of a type any two share 64 bits with probability
 * below 3 * 10^-4 (10^16 pairs of 2^65), among 1.8 * 10^7 citizens' numbers below 10^-5. Two records would then agree on one kind of
 * tag without reason.
 *
 * <p>Grouping takes the column's place: it can be read, but not added to, afterwards. Groups that are taken are held here no more.
 */
public final class TagColumn {
    private static final String TAKEN = "The groups of a column were taken.";
    private static final int BITS = 14;
    private static final int BLOCK = 1 << BITS;

    private final boolean keepsTags;
    private int[][] records = new int[16][];
    private long[][] tags = new long[16][];
    private int size;
    private TagGroups[] groups = new TagGroups[0];
    private boolean taken;

    /**
     * Creates an empty column.
     *
     * @param keepsTags whether the tag of a group can be asked for
     */
    public TagColumn(boolean keepsTags) {
        this.keepsTags = keepsTags;
    }

    /** Adds a tag of a record: its first 64 bits. */
    public void add(int record, long tag) {
        if (taken || groups.length > 0) {
            throw new IllegalStateException("A column that is grouped takes no more tags.");
        }
        int block = size >>> BITS;
        if ((size & BLOCK - 1) == 0) {
            if (block == records.length) {
                records = Arrays.copyOf(records, block * 2);
                tags = Arrays.copyOf(tags, block * 2);
            }
            records[block] = new int[BLOCK];
            tags[block] = new long[BLOCK];
        }
        records[block][size & BLOCK - 1] = record;
        tags[block][size & BLOCK - 1] = tag;
        size = Math.incrementExact(size);
    }

    /** Returns how many tags there are. */
    public int size() {
        return size;
    }

    /** Returns the record of a tag; grouping changes the order. */
    public int record(int entry) {
        if (taken) {
            throw new IllegalStateException(TAKEN);
        }
        return groups.length > 0 ? groups[0].member(entry) : records[entry >>> BITS][entry & BLOCK - 1];
    }

    long tag(int entry) {
        return tags[entry >>> BITS][entry & BLOCK - 1];
    }

    /** Groups by equal tag, once; the tags themselves are forgotten, except for one of each group where they are kept. */
    public TagGroups groups() {
        if (taken) {
            throw new IllegalStateException(TAKEN);
        }
        if (groups.length == 0) {
            TagGroups grouped = TagGroups.of(this, keepsTags);
            records = new int[0][];
            tags = new long[0][];
            groups = new TagGroups[] {grouped};
        }
        return groups[0];
    }

    /** Returns the groups for the last time: the column can tell its size and nothing else afterwards. */
    public TagGroups take() {
        TagGroups last = groups();
        groups = new TagGroups[0];
        taken = true;
        return last;
    }

    @Override
    public String toString() {
        return "TagColumn[redacted]";
    }
}
