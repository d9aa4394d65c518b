package nl.samentel.hub.linkage.pair;

import java.util.Arrays;

/**
 * Counts by pattern, fast: open addressing with linear probing. Its order depends on nothing that is told to others. Keeps for each
 * pattern the kinds of tags by which every pair that shows it was found.
 */
public final class PatternTable {
    private static final long EMPTY = -1;

    private long[] patterns = new long[64];
    private long[] counts = new long[64];
    private int[] found = new int[64];
    private int size;

    /** Creates an empty table. */
    public PatternTable() {
        Arrays.fill(patterns, EMPTY);
    }

    /** Counts a pattern once. */
    public void add(long pattern) {
        add(pattern, 1, -1);
    }

    /**
     * Counts a pattern several times.
     *
     * @param foundBy kinds of tags by which each of these pairs was found, as a bit mask
     */
    public void add(long pattern, long count, int foundBy) {
        if (size * 2 >= patterns.length) {
            grow();
        }
        int at = place(patterns, pattern);
        if (patterns[at] == EMPTY) {
            patterns[at] = pattern;
            found[at] = -1;
            size++;
        }
        counts[at] += count;
        found[at] &= foundBy;
    }

    private static int place(long[] patterns, long pattern) {
        int mask = patterns.length - 1;
        long mixed = pattern * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & mask;
        while (patterns[at] != EMPTY && patterns[at] != pattern) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        PatternTable larger = new PatternTable();
        larger.patterns = new long[patterns.length * 2];
        larger.counts = new long[patterns.length * 2];
        larger.found = new int[patterns.length * 2];
        Arrays.fill(larger.patterns, EMPTY);
        forEach(larger::add);
        patterns = larger.patterns;
        counts = larger.counts;
        found = larger.found;
    }

    /** Told each pattern. */
    public interface Visitor {
        /**
         * Takes a pattern.
         *
         * @param found kinds of tags by which every pair that shows it was found, as a bit mask
         */
        void pattern(long pattern, long count, int found);
    }

    /** Visits each pattern, in no order that means anything. */
    public void forEach(Visitor visitor) {
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i] != EMPTY) {
                visitor.pattern(patterns[i], counts[i], found[i]);
            }
        }
    }
}
