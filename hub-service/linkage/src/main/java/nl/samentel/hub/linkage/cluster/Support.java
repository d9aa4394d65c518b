package nl.samentel.hub.linkage.cluster;

import nl.samentel.hub.linkage.mixture.Decision;
import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;

/** Judges whether two clusters are of one person from all pairs between them. */
final class Support {
    /** Odds beyond this, as a power of e, count no more: one pair must not outvote many. */
    private static final double MOST = 6;

    /** Two records of one person may agree in nothing, before and after a change; silence says less than agreement. */
    private static final double LEAST = -2;

    private static final int MOST_PAIRS = 400;

    private final Pairs pairs;
    private final SourcePairs sources;
    private final Promises promises;

    Support(Pairs pairs, SourcePairs sources, Promises promises) {
        this.pairs = pairs;
        this.sources = sources;
        this.promises = promises;
    }

    /** Tells whether the pairs between two clusters speak for one person together, and no promise is broken. */
    boolean unites(int[] some, int[] others, Decision decision) {
        double odds = 0;
        int seen = 0;
        for (int one : some) {
            for (int other : others) {
                if (promises.apart(one, pairs.source(one), other, pairs.source(other))) {
                    return false;
                }
                if (seen < MOST_PAIRS) {
                    odds += odds(one, other, decision);
                    seen++;
                }
            }
        }
        return odds > 0;
    }

    private double odds(int one, int other, Decision decision) {
        double same = probability(one, other, decision);
        return Math.max(LEAST, Math.min(MOST, Math.log(same / (1 - same))));
    }

    double probability(int one, int other, Decision decision) {
        int comparable = pairs.kinds(one) & pairs.kinds(other);
        return decision.samePerson(
                sources.number(pairs.source(one), pairs.source(other)),
                PatternCounts.pattern(comparable, pairs.agreement(one, other)));
    }
}
