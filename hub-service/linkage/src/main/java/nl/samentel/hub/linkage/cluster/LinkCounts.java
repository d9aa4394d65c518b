package nl.samentel.hub.linkage.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.linkage.mixture.Mixture;
import nl.samentel.hub.linkage.pair.PatternCounts;

/** Counts links by pair of sources while they are made, and what may be wrong with them. */
final class LinkCounts {
    private static final double LEAST_ACCEPTED = 0.01;

    /** Links of the model by what the records show. */
    private final List<Map<Long, Long>> byPattern = new ArrayList<>();

    private final long[] links;
    private final double[] falseLinks;

    LinkCounts(int sourcePairs) {
        links = new long[sourcePairs];
        falseLinks = new double[sourcePairs];
        for (int pair = 0; pair < sourcePairs; pair++) {
            byPattern.add(new TreeMap<>());
        }
    }

    /** Says whether a pattern of a pair of sources was linked. */
    interface Accepted {
        boolean test(int sourcePair, long pattern);
    }

    /** Counts a link by an equal number, of which the model says nothing. */
    void addNumber(int sourcePair) {
        links[sourcePair]++;
    }

    /** Counts a link that the model holds for probable. */
    void add(int sourcePair, long pattern, double probability) {
        links[sourcePair]++;
        falseLinks[sourcePair] += 1 - probability;
        byPattern.get(sourcePair).merge(pattern, 1L, Long::sum);
    }

    /** Returns what is expected of each pair of sources. */
    List<Matching.Expected> expected(Mixture mixture, Accepted accepted, Witnesses witnesses) {
        List<Matching.Expected> expected = new ArrayList<>();
        for (int pair = 0; pair < links.length; pair++) {
            double apart = missed(pair, mixture, accepted);
            double share = apart <= 0 ? 0 : apart / (links[pair] + apart);
            expected.add(new Matching.Expected(
                    links[pair],
                    Estimate.ofEvents(falseLinks[pair]),
                    witnesses.of(pair).missed(links[pair], share)));
        }
        return expected;
    }

    /**
     * Pairs of one person that stayed apart, as the model expects. Those that were linked for what they show themselves tell how many pairs of one
     * person there are that have the same kinds of tags; what was linked because a third record holds them together is not
     * missed, and tells nothing of others.
     */
    private double missed(int sourcePair, Mixture mixture, Accepted accepted) {
        Map<Integer, Long> own = new TreeMap<>();
        Map<Integer, Long> held = new TreeMap<>();
        byPattern
                .get(sourcePair)
                .forEach((pattern, count) -> (accepted.test(sourcePair, pattern) ? own : held)
                        .merge(PatternCounts.comparable(pattern), count, Long::sum));
        double missed = 0;
        for (Map.Entry<Integer, Long> kinds : own.entrySet()) {
            double share = mixture.rejected(sourcePair, kinds.getKey(), p -> accepted.test(sourcePair, p));
            double apart = kinds.getValue() * share / Math.max(1 - share, LEAST_ACCEPTED);
            missed += Math.max(0, apart - held.getOrDefault(kinds.getKey(), 0L));
        }
        return missed;
    }
}
