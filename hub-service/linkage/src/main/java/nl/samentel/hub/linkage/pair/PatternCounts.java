package nl.samentel.hub.linkage.pair;

import java.util.ArrayList;
import java.util.Arrays;
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
        pairs.visit(r -> open.looks(r, pairs.source(r), sources.sources()), (one, other, comparable, agree) -> {
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
        List<List<Map<Integer, Long>>> kinds = kinds(pairs, sources, open);
        for (int a = 0; a < sources.sources(); a++) {
            for (int b = 0; b <= a; b++) {
                Map<Long, Long> total = counts.get(sources.number(a, b));
                if (a == b && open.within(a)) {
                    addWithin(total, kinds.get(a).get(a));
                } else if (a != b) {
                    addBetween(total, kinds.get(a).get(b), kinds.get(b).get(a));
                }
            }
        }
    }

    /** For each two sources: how many records of the first look for one in the second, by the kinds they have. */
    private static List<List<Map<Integer, Long>>> kinds(Pairs pairs, SourcePairs sources, Open open) {
        int count = sources.sources();
        PatternTable[][] tables = new PatternTable[count][count];
        for (PatternTable[] row : tables) {
            Arrays.setAll(row, s -> new PatternTable());
        }
        for (int record = 0; record < pairs.records(); record++) {
            int source = pairs.source(record);
            for (int other = 0; other < count; other++) {
                if (source == other || open.looks(record, other)) {
                    tables[source][other].add(pairs.kinds(record));
                }
            }
        }
        List<List<Map<Integer, Long>>> kinds = new ArrayList<>();
        for (PatternTable[] row : tables) {
            List<Map<Integer, Long>> maps = new ArrayList<>();
            for (PatternTable table : row) {
                Map<Integer, Long> map = new TreeMap<>();
                table.forEach((mask, n) -> map.put((int) mask, n));
                maps.add(map);
            }
            kinds.add(maps);
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
