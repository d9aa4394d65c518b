package nl.samentel.hub.linkage.cluster;

import java.util.stream.IntStream;
import nl.samentel.hub.linkage.pair.PatternCounts;

/**
 * Chooses the kinds of tags by which candidates are looked for. A kind is left out when every pattern that is worth weighing brings
 * its pairs together by another kind too: who shares a birth date and an initial with sixty others is a candidate for few of them.
 */
public final class Finders {
    /** Probability above which a pair is a candidate. */
    public static final double WORTH_WEIGHING = 0.01;

    private final PatternCounts counts;
    private final Remembered decision;
    private final double worth;

    Finders(PatternCounts counts, Remembered decision, double worth) {
        this.counts = counts;
        this.decision = decision;
        this.worth = worth;
    }

    /** Prepares to choose for one decision about pairs that were counted. */
    public static Finders of(PatternCounts counts, Remembered decision) {
        return new Finders(counts, decision, WORTH_WEIGHING);
    }

    /**
     * Returns kinds that find every pair that is worth weighing, as a bit mask.
     *
     * @param pairsByKind how many pairs each kind finds; the costliest are left out first
     */
    public int choose(double[] pairsByKind) {
        int every = (1 << pairsByKind.length) - 1;
        int[] costliest = IntStream.range(0, pairsByKind.length)
                .boxed()
                .sorted((a, b) -> Double.compare(pairsByKind[b], pairsByKind[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        int chosen = every;
        for (int kind : costliest) {
            int fewer = chosen & ~(1 << kind);
            chosen = enough(fewer) ? fewer : chosen;
        }
        return chosen;
    }

    private boolean enough(int kinds) {
        boolean[] enough = {true};
        counts.forEachSeen((sourcePair, pattern, found) -> {
            if ((found & kinds) == 0 && decision.known(sourcePair, pattern) > worth) {
                enough[0] = false;
            }
        });
        return enough[0];
    }
}
