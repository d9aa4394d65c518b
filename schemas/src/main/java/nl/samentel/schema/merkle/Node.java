package nl.samentel.schema.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Place of a whole subtree: the one over 2^level entries that starts at entry index * 2^level. Once those entries exist,
 * its hash never changes.
 *
 * @param level 0 for an entry, at most 62
 * @param index place among the nodes of its level, from 0
 */
public record Node(int level, long index) {
    /** Highest level that a tree of up to 2^63 - 1 entries has. */
    public static final int HIGHEST = 62;

    /**
     * Checks the place.
     *
     * @throws IllegalArgumentException if no tree of up to 2^63 - 1 entries has it
     */
    public Node {
        if (level < 0 || level > HIGHEST || index < 0 || index > Long.MAX_VALUE >> level) {
            throw new IllegalArgumentException("No tree has a node at this place.");
        }
    }

    /** Returns the first entry below. */
    public long begin() {
        return index << level;
    }

    /** Returns the entry behind the last one below. */
    public long end() {
        return begin() + (1L << level);
    }

    /** Returns the largest whole subtrees that lie side by side from one entry up to, and without, another. */
    public static List<Node> covering(long begin, long end) {
        List<Node> nodes = new ArrayList<>();
        long position = begin;
        while (position < end) {
            int level = widest(position, end);
            nodes.add(new Node(level, position >> level));
            position += 1L << level;
        }
        return nodes;
    }

    static int widest(long begin, long end) {
        int fits = Long.SIZE - 1 - Long.numberOfLeadingZeros(end - begin);
        return Math.min(fits, Long.numberOfTrailingZeros(begin));
    }
}
