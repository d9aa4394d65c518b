package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import nl.samentel.hub.linkage.pair.SourcePairs;

/** Judges whether two clusters are of one person from all pairs between them. */
final class Support {
    /** Odds beyond this, as a power of e, count no more: one pair must not outvote many. */
    private static final double MOST = 6;

    /** Two records of one person may agree in nothing, before and after a change; silence says less than agreement. */
    private static final double LEAST = -2;

    private static final int MOST_PAIRS = 400;

    private final Comparison records;
    private final SourcePairs sources;
    private final Promises promises;
    private final long[] patterns = new long[MOST_PAIRS];
    private int weighed;
    private int asked;

    Support(Comparison records, SourcePairs sources, Promises promises) {
        this.records = records;
        this.sources = sources;
        this.promises = promises;
    }

    /** Tells whether the pairs between two clusters speak for one person together, and no promise is broken. */
    boolean unites(int[] some, int[] others, Remembered decision) {
        asked = 0;
        weighed = 0;
        if (apart(some, others)) {
            return false;
        }
        double odds = 0;
        for (int one : some) {
            for (int other : others) {
                if (weighed == MOST_PAIRS) {
                    return odds > 0;
                }
                patterns[weighed] = records.pattern(one, other);
                odds += odds(one, other, patterns[weighed++], decision);
            }
        }
        return odds > 0;
    }

    /**
     * Returns the pattern of two records. Asked in the order of the clusters that were judged last, it is remembered for most of
     * them.
     */
    long pattern(int one, int other) {
        return asked < weighed ? patterns[asked++] : records.pattern(one, other);
    }

    /** Numbers differ, or a source that promises one record of each person has one in each cluster. */
    private boolean apart(int[] some, int[] others) {
        int a = number(some);
        int b = number(others);
        if (a != Promises.NO_NUMBER && b != Promises.NO_NUMBER && a != b) {
            return true;
        }
        return promises.any()
                && Arrays.stream(some)
                        .anyMatch(one -> Arrays.stream(others)
                                .anyMatch(other ->
                                        promises.apart(one, records.source(one), other, records.source(other))));
    }

    /** The number of a cluster: all members that have one have the same. */
    private int number(int[] members) {
        for (int member : members) {
            if (records.number(member) != Promises.NO_NUMBER) {
                return records.number(member);
            }
        }
        return Promises.NO_NUMBER;
    }

    private double odds(int one, int other, long pattern, Remembered decision) {
        double same = decision.samePerson(sources.number(records.source(one), records.source(other)), pattern);
        return Math.max(LEAST, Math.min(MOST, Math.log(same / (1 - same))));
    }
}
