package nl.samentel.hub.linkage.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
    private final PatternTable[] seen;

    private PatternCounts(SourcePairs sources) {
        seen = tables(sources.count());
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
        Slice.each(pairs.records(), slice -> seen(slice, pairs, sources, open)).forEach(result::merge);
        for (int pair = 0; pair < sources.count(); pair++) {
            Map<Long, Long> counted = result.counts.get(pair);
            result.seen[pair].forEach((pattern, count, found) -> {
                if (agree(pattern) != 0) {
                    counted.merge(pattern, count, Long::sum);
                    counted.merge(pattern(comparable(pattern), 0), -count, Long::sum);
                }
            });
            counted.values().removeIf(n -> n <= 0);
        }
        return result;
    }

    private static PatternTable[] seen(Slice slice, Pairs pairs, SourcePairs sources, Open open) {
        PatternTable[] seen = tables(sources.count());
        pairs.visit(slice, open.looking(pairs, sources), (one, other, comparable, agree, found) -> {
            int a = pairs.source(one);
            int b = pairs.source(other);
            if (open.undecided(one, a, other, b)) {
                seen[sources.number(a, b)].add(pattern(comparable, agree), 1, found);
            }
        });
        return seen;
    }

    private static PatternTable[] tables(int count) {
        PatternTable[] tables = new PatternTable[count];
        Arrays.setAll(tables, t -> new PatternTable());
        return tables;
    }

    private void merge(PatternTable[] some) {
        for (int pair = 0; pair < some.length; pair++) {
            some[pair].forEach(seen[pair]::add);
        }
    }

    /** Told each pattern that was seen between two records that share a tag. */
    public interface Seen {
        /**
         * Takes a pattern.
         *
         * @param found kinds of tags each of which alone finds every pair that shows the pattern, as a bit mask
         */
        void pattern(int sourcePair, long pattern, int found);
    }

    /** Visits each pattern that was seen, in no order that means anything. */
    public void forEachSeen(Seen visitor) {
        for (int pair = 0; pair < seen.length; pair++) {
            int sourcePair = pair;
            seen[pair].forEach((pattern, count, found) -> visitor.pattern(sourcePair, pattern, found));
        }
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
        List<List<Map<Integer, Long>>> kinds = new ArrayList<>();
        PatternTable[][] tables = new PatternTable[count][];
        Arrays.setAll(tables, s -> tables(open.promised() ? count : 1));
        for (int record = 0; record < pairs.records(); record++) {
            int source = pairs.source(record);
            for (int other = 0; other < tables[source].length; other++) {
                if (!open.promised() || source == other || open.looks(record, other)) {
                    tables[source][other].add(pairs.kinds(record));
                }
            }
        }
        for (PatternTable[] row : tables) {
            List<Map<Integer, Long>> maps =
                    Arrays.stream(row).map(PatternCounts::byKinds).toList();
            kinds.add(open.promised() ? maps : Collections.nCopies(count, maps.get(0)));
        }
        return kinds;
    }

    private static Map<Integer, Long> byKinds(PatternTable table) {
        Map<Integer, Long> map = new TreeMap<>();
        table.forEach((mask, n, found) -> map.put((int) mask, n));
        return map;
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
