package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import nl.samentel.hub.linkage.mixture.Decision;
import nl.samentel.hub.linkage.pair.PatternCounts;

/** Remembers what was decided about a pattern: there are few patterns and many pairs. Open addressing, linear probing. */
public final class Remembered implements Decision {
    private static final long EMPTY = -1;

    private final Decision decision;
    private long[][] patterns;
    private double[][] decided;
    private int[] sizes;

    /** Asks the decision for all patterns that were seen. */
    Remembered(Decision decision, PatternCounts counts, int sourcePairs) {
        this(decision, sourcePairs);
        counts.forEachSeen((sourcePair, pattern, found) -> samePerson(sourcePair, pattern));
    }

    /** Remembers nothing yet. */
    public Remembered(Decision decision, int sourcePairs) {
        this.decision = decision;
        this.patterns = new long[sourcePairs][64];
        this.decided = new double[sourcePairs][64];
        this.sizes = new int[sourcePairs];
        for (long[] keys : patterns) {
            Arrays.fill(keys, EMPTY);
        }
    }

    /** Returns what is asked about patterns that are not remembered. */
    public Decision decision() {
        return decision;
    }

    /**
     * Returns what was decided about a pattern that was asked for before; several threads may ask at once.
     *
     * @throws IllegalStateException if it was not asked for before
     */
    public double known(int sourcePair, long pattern) {
        int at = place(patterns[sourcePair], pattern);
        if (patterns[sourcePair][at] != pattern) {
            throw new IllegalStateException("A pattern was not counted.");
        }
        return decided[sourcePair][at];
    }

    @Override
    public double samePerson(int sourcePair, long pattern) {
        int at = place(patterns[sourcePair], pattern);
        if (patterns[sourcePair][at] == pattern) {
            return decided[sourcePair][at];
        }
        double same = decision.samePerson(sourcePair, pattern);
        if (sizes[sourcePair] * 2 >= patterns[sourcePair].length) {
            grow(sourcePair);
            at = place(patterns[sourcePair], pattern);
        }
        patterns[sourcePair][at] = pattern;
        decided[sourcePair][at] = same;
        sizes[sourcePair]++;
        return same;
    }

    private static int place(long[] keys, long pattern) {
        int mask = keys.length - 1;
        int at = (int) (pattern * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (keys[at] != EMPTY && keys[at] != pattern) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow(int sourcePair) {
        long[] oldKeys = patterns[sourcePair];
        double[] oldValues = decided[sourcePair];
        long[] keys = new long[oldKeys.length * 2];
        double[] values = new double[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int at = place(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
        patterns[sourcePair] = keys;
        decided[sourcePair] = values;
    }
}
