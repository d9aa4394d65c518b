package nl.samentel.hub.spark.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import nl.samentel.hub.linkage.cluster.Remembered;
import nl.samentel.hub.linkage.mixture.Decision;
import nl.samentel.hub.linkage.mixture.Mixture;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.scheme.DutchScheme;
import org.jspecify.annotations.Nullable;

/**
 * A fitted mixture on its way to the executors, with what it decided about the patterns that were seen. Each executor makes the
 * mixture again for the others. Holds no tags and no counts; what it decides is the same everywhere.
 */
final class SentDecision implements Decision, Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<HashMap<Long, Double>> known = new ArrayList<>();
    private final double[][] shares;
    private final double[][][] likely;
    private transient @Nullable Mixture mixture;

    private SentDecision(double[][] shares, double[][][] likely) {
        this.shares = shares;
        this.likely = likely;
    }

    /** Takes what was decided about counted pairs. */
    static SentDecision of(Remembered decision, PatternCounts counts, int sourcePairs) {
        if (!(decision.decision() instanceof Mixture mixture)) {
            throw new IllegalArgumentException("Spark goes through the pairs once, by the mixture.");
        }
        SentDecision sent = new SentDecision(mixture.shares(), mixture.likely());
        for (int pair = 0; pair < sourcePairs; pair++) {
            sent.known.add(new HashMap<>());
        }
        counts.forEachSeen((pair, pattern, found) -> sent.known.get(pair).put(pattern, decision.known(pair, pattern)));
        return sent;
    }

    /** Returns a decision for one task, which remembers what it asked. */
    Remembered remembered() {
        return new Remembered(this, known.size());
    }

    @Override
    public synchronized double samePerson(int sourcePair, long pattern) {
        Map<Long, Double> decided = known.get(sourcePair);
        Double same = decided.get(pattern);
        if (same == null) {
            same = mixture().samePerson(sourcePair, pattern);
            decided.put(pattern, same);
        }
        return same;
    }

    private Mixture mixture() {
        Mixture made = mixture;
        if (made == null) {
            made = Mixture.fitted(DutchScheme.scheme(), shares, likely);
            mixture = made;
        }
        return made;
    }

    @Override
    public String toString() {
        return "SentDecision[redacted]";
    }
}
