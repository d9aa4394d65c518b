package nl.samentel.hub.linkage.cluster;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import nl.samentel.hub.linkage.mixture.Decision;
import nl.samentel.hub.linkage.mixture.Mixture;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.PatternTable;

/** Counts links by pair of sources while they are made, and what may be wrong with them. */
final class LinkCounts {
    private static final double LEAST_ACCEPTED = 0.01;

    /** Links of the model by round, pair of sources, and what the records show. */
    private final List<PatternTable[]> rounds = new ArrayList<>();

    private final long[] links;

    LinkCounts(int sourcePairs) {
        links = new long[sourcePairs];
    }

    /** Starts to count what another decision links. */
    void startRound() {
        PatternTable[] tables = new PatternTable[links.length];
        Arrays.setAll(tables, t -> new PatternTable());
        rounds.add(tables);
    }

    /** Says whether a pattern of a pair of sources was linked. */
    interface Accepted {
        boolean test(int sourcePair, long pattern);

        /** Accepts what one of some decisions holds for probable, when records agree in something. */
        static Accepted by(List<? extends Decision> decisions) {
            return (sourcePair, pattern) -> PatternCounts.agree(pattern) != 0
                    && decisions.stream()
                            .anyMatch(d -> d.samePerson(sourcePair, pattern) > Resolution.MORE_PROBABLE_THAN_NOT);
        }
    }

    /** Counts a link by an equal number, of which the model says nothing. */
    void addNumber(int sourcePair) {
        links[sourcePair]++;
    }

    /** Counts a link that the decision of this round holds for probable. */
    void add(int sourcePair, long pattern) {
        links[sourcePair]++;
        rounds.get(rounds.size() - 1)[sourcePair].add(pattern);
    }

    /** Writes links of one round down: by pair of sources, then each pattern with its pair and how often it was linked. */
    void write(LongConsumer numbers) {
        Arrays.stream(links).forEach(numbers);
        PatternTable[] tables = rounds.get(rounds.size() - 1);
        for (int pair = 0; pair < tables.length; pair++) {
            int sourcePair = pair;
            tables[pair].forEach((pattern, count, found) -> {
                numbers.accept(sourcePair);
                numbers.accept(pattern);
                numbers.accept(count);
            });
        }
    }

    /** Adds links of one round that were counted elsewhere and written down. */
    void read(LongBuffer numbers) {
        for (int pair = 0; pair < links.length; pair++) {
            links[pair] += numbers.get();
        }
        while (numbers.hasRemaining()) {
            rounds.get(rounds.size() - 1)[(int) numbers.get()].add(numbers.get(), numbers.get(), -1);
        }
    }

    /**
     * Returns what is expected of each pair of sources: worked out from counts in ascending order of the patterns, so that it does
     * not depend on the order of the links.
     *
     * @param decisions that of each round
     */
    List<Matching.Expected> expected(
            Mixture mixture, List<? extends Decision> decisions, Accepted accepted, Sightings sightings) {
        List<Matching.Expected> expected = new ArrayList<>();
        for (int pair = 0; pair < links.length; pair++) {
            double falseLinks = 0;
            Map<Long, Long> byPattern = new TreeMap<>();
            for (int round = 0; round < rounds.size(); round++) {
                Map<Long, Long> sorted = new TreeMap<>();
                rounds.get(round)[pair].forEach((pattern, count, found) -> sorted.put(pattern, count));
                for (Map.Entry<Long, Long> link : sorted.entrySet()) {
                    falseLinks += link.getValue() * (1 - decisions.get(round).samePerson(pair, link.getKey()));
                    byPattern.merge(link.getKey(), link.getValue(), Long::sum);
                }
            }
            double apart = missed(pair, byPattern, mixture, accepted);
            double share = apart <= 0 ? 0 : apart / (links[pair] + apart);
            expected.add(new Matching.Expected(
                    links[pair], Estimate.ofEvents(falseLinks), sightings.missed(pair, links[pair], share)));
        }
        return expected;
    }

    /**
     * Pairs of one person that stayed apart, as the model expects. Those that were linked for what they show themselves tell how many pairs of one
     * person there are that have the same kinds of tags; what was linked because a third record holds them together is not
     * missed, and tells nothing of others.
     */
    private static double missed(int sourcePair, Map<Long, Long> byPattern, Mixture mixture, Accepted accepted) {
        Map<Integer, Long> own = new TreeMap<>();
        Map<Integer, Long> held = new TreeMap<>();
        byPattern.forEach((pattern, count) -> (accepted.test(sourcePair, pattern) ? own : held)
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
