package nl.samentel.hub.linkage.pair;

import java.util.Arrays;

/** Counts by pattern, fast: open addressing with linear probing. Its order depends on nothing that is told to others. */
final class PatternTable {
    private static final long EMPTY = -1;

    private long[] patterns = new long[64];
    private long[] counts = new long[64];
    private int size;

    PatternTable() {
        Arrays.fill(patterns, EMPTY);
    }

    void add(long pattern) {
        if (size * 2 >= patterns.length) {
            grow();
        }
        int at = place(patterns, pattern);
        if (patterns[at] == EMPTY) {
            patterns[at] = pattern;
            size++;
        }
        counts[at]++;
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
        long[] oldPatterns = patterns;
        long[] oldCounts = counts;
        patterns = new long[oldPatterns.length * 2];
        counts = new long[patterns.length];
        Arrays.fill(patterns, EMPTY);
        for (int i = 0; i < oldPatterns.length; i++) {
            if (oldPatterns[i] != EMPTY) {
                int at = place(patterns, oldPatterns[i]);
                patterns[at] = oldPatterns[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    interface Visitor {
        void pattern(long pattern, long count);
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < patterns.length; i++) {
            if (patterns[i] != EMPTY) {
                visitor.pattern(patterns[i], counts[i]);
            }
        }
    }
}
