package nl.samentel.hub.linkage.mixture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;

/**
 * Decides about the pairs that remain when others are settled. Pairs of one person that show a weak pattern were settled by
 * none of the strong ones: all of them remain, among far fewer pairs of strangers. The same pattern then says more.
 */
public final class Remaining implements Decision {
    private final Mixture mixture;
    private final List<Map<Integer, Double>> times = new ArrayList<>();

    private Remaining(Mixture mixture) {
        this.mixture = mixture;
    }

    /**
     * Makes the decision.
     *
     * @param all counts of all pairs
     * @param now counts of those that remain
     */
    public static Remaining of(Mixture mixture, PatternCounts all, PatternCounts now, SourcePairs sources) {
        Remaining remaining = new Remaining(mixture);
        for (int pair = 0; pair < sources.count(); pair++) {
            Map<Integer, Long> before = comparable(all.of(pair));
            Map<Integer, Double> fewer = new TreeMap<>();
            comparable(now.of(pair)).forEach((kinds, count) -> {
                if (count > 0) {
                    fewer.put(kinds, before.getOrDefault(kinds, count) / (double) count);
                }
            });
            remaining.times.add(fewer);
        }
        return remaining;
    }

    private static Map<Integer, Long> comparable(Map<Long, Long> counts) {
        Map<Integer, Long> pairs = new TreeMap<>();
        counts.forEach((pattern, count) -> pairs.merge(PatternCounts.comparable(pattern), count, Long::sum));
        return pairs;
    }

    @Override
    public double samePerson(int sourcePair, long pattern) {
        double fewer = times.get(sourcePair).getOrDefault(PatternCounts.comparable(pattern), 1.0);
        return mixture.samePerson(sourcePair, pattern, fewer);
    }
}
