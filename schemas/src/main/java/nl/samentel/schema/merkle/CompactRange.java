package nl.samentel.schema.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The least of a tree that must be kept to let it grow: hashes of the largest whole subtrees over a run of entries. Of
 * ten million entries that is at most 24 hashes. A value: growing gives another one.
 *
 * @param begin first entry
 * @param end the entry behind the last one
 * @param hashes one for each of {@link Node#covering}, from left to right
 */
public record CompactRange(long begin, long end, List<Hash> hashes) {
    /** Range of no entries, from which a tree grows. */
    public static final CompactRange EMPTY = new CompactRange(0, 0, List.of());

    /**
     * Checks that there are as many hashes as the range needs.
     *
     * @throws IllegalArgumentException if there are not, or the range ends before it begins
     */
    public CompactRange {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("A range begins at 0 or later and does not end before.");
        }
        if (hashes.size() != width(begin, end)) {
            throw new IllegalArgumentException("A range has one hash for each of its largest subtrees.");
        }
        hashes = List.copyOf(hashes);
    }

    /** Returns the range with one more entry. */
    public CompactRange append(Hash leaf) {
        return merge(new CompactRange(end, Math.addExact(end, 1), List.of(leaf)));
    }

    /**
     * Returns the range of both.
     *
     * @throws IllegalArgumentException if the other one does not begin where this one ends
     */
    public CompactRange merge(CompactRange right) {
        if (right.begin != end) {
            throw new IllegalArgumentException("Ranges are merged where one ends and the other begins.");
        }
        List<Hash> merged = new ArrayList<>(hashes);
        long position = right.begin;
        for (Hash hash : right.hashes) {
            int level = Node.widest(position, right.end);
            push(merged, level, position >> level, hash);
            position += 1L << level;
        }
        return new CompactRange(begin, right.end, merged);
    }

    /**
     * Returns the root of the tree.
     *
     * @throws IllegalStateException if the range does not begin at the first entry
     */
    public Hash root() {
        if (begin != 0) {
            throw new IllegalStateException("Only a range from the first entry on has a root.");
        }
        return hashes.isEmpty() ? TreeHash.EMPTY : fold(hashes);
    }

    /** Joins hashes of subtrees that lie side by side, from the right, as RFC 6962 does with a ragged tree. */
    static Hash fold(List<Hash> hashes) {
        Hash joined = hashes.get(hashes.size() - 1);
        for (int i = hashes.size() - 2; i >= 0; i--) {
            joined = TreeHash.node(hashes.get(i), joined);
        }
        return joined;
    }

    private void push(List<Hash> merged, int level, long index, Hash hash) {
        Hash joined = hash;
        int height = level;
        long place = index;
        while (place % 2 == 1 && (place - 1) << height >= begin) {
            joined = TreeHash.node(merged.remove(merged.size() - 1), joined);
            height++;
            place >>= 1;
        }
        merged.add(joined);
    }

    private static int width(long begin, long end) {
        int width = 0;
        for (long position = begin; position < end; position += 1L << Node.widest(position, end)) {
            width++;
        }
        return width;
    }
}
