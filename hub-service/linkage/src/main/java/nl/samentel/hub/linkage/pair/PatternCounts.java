package nl.samentel.hub.linkage.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many open pairs of each pair of sources show each pattern: which kinds of tags both records have, and which of them
 * agree. Counts all pairs, those too that share no tag. Counts are whole numbers in a fixed order, so that what is worked out
 * from them is the same on every machine.
 */
public final class PatternCounts {
    private final List<TreeMap<Long, Long>> counts = new ArrayList<>();

    private PatternCounts(SourcePairs sources) {
        for (int pair = 0; pair < sources.count(); pair++) {
            counts.add(new TreeMap<>());
        }
    }

    /** Returns the number that stands for a pattern. */
    public static long pattern(int comparable, int agree) {
        return (long) comparable << 32 | agree;
    }

    /** Returns the kinds of tags that both records have, as a bit mask. */
    public static int comparable(long pattern) {
        return (int) (pattern >>> 32);
    }

    /** Returns the kinds of tags that agree, as a bit mask. */
    public static int agree(long pattern) {
        return (int) pattern;
    }

    /** Returns the counts of a pair of sources, in ascending order of the patterns. */
    public Map<Long, Long> of(int sourcePair) {
        return counts.get(sourcePair);
    }

    /** Counts pairs: those that share a tag by visiting them, the others by what is left. */
    public static PatternCounts of(Pairs pairs, SourcePairs sources, Open open) {
        PatternCounts result = new PatternCounts(sources);
        result.addAll(pairs, sources, open);
        PatternTable[] seen = new PatternTable[sources.count()];
        for (int pair = 0; pair < seen.length; pair++) {
            seen[pair] = new PatternTable();
        }
        pairs.visit((one, other, comparable, agree) -> {
            int a = pairs.source(one);
            int b = pairs.source(other);
            boolean counts = a == b ? open.within(a) : open.looks(one, b) && open.looks(other, a);
            if (counts) {
                seen[sources.number(a, b)].add(pattern(comparable, agree));
            }
        });
        for (int pair = 0; pair < seen.length; pair++) {
            Map<Long, Long> counted = result.counts.get(pair);
            seen[pair].forEach((pattern, count) -> {
                if (agree(pattern) != 0) {
                    counted.merge(pattern, count, Long::sum);
                    counted.merge(pattern(comparable(pattern), 0), -count, Long::sum);
                }
            });
            counted.values().removeIf(n -> n <= 0);
        }
        return result;
    }

    /** Starts with every pair as one that shares no tag, by the kinds that both have. */
    private void addAll(Pairs pairs, SourcePairs sources, Open open) {
        for (int a = 0; a < sources.sources(); a++) {
            for (int b = 0; b <= a; b++) {
                Map<Long, Long> total = counts.get(sources.number(a, b));
                if (a == b && open.within(a)) {
                    addWithin(total, kinds(pairs, a, b, open));
                } else if (a != b) {
                    addBetween(total, kinds(pairs, a, b, open), kinds(pairs, b, a, open));
                }
            }
        }
    }

    private static Map<Integer, Long> kinds(Pairs pairs, int source, int other, Open open) {
        Map<Integer, Long> kinds = new TreeMap<>();
        for (int record = 0; record < pairs.records(); record++) {
            if (pairs.source(record) == source && (source == other || open.looks(record, other))) {
                kinds.merge(pairs.kinds(record), 1L, Long::sum);
            }
        }
        return kinds;
    }

    private static void addWithin(Map<Long, Long> total, Map<Integer, Long> kinds) {
        kinds.forEach((one, n) -> kinds.forEach((other, m) -> {
            long count = one.equals(other) ? n * (n - 1) / 2 : one < other ? n * m : 0;
            total.merge(pattern(one & other, 0), count, Long::sum);
        }));
    }

    private static void addBetween(Map<Long, Long> total, Map<Integer, Long> ones, Map<Integer, Long> others) {
        ones.forEach((one, n) -> others.forEach((other, m) -> total.merge(pattern(one & other, 0), n * m, Long::sum)));
    }

    @Override
    public String toString() {
        return "PatternCounts[redacted]";
    }
}
