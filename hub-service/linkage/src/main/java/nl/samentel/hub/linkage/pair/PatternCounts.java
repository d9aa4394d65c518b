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
        UnseenPairs.of(pairs, sources, open).addTo(result.counts);
        Slice.each(pairs.records(), slice -> seen(slice, pairs, sources, open)).forEach(result::merge);
        result.moveSeen();
        return result;
    }

    /**
     * Takes pairs that were counted elsewhere, all of them open.
     *
     * @param kinds for each source how many records have which kinds of tags
     * @param seen for each pair of sources the patterns of those that share a tag
     */
    public static PatternCounts counted(SourcePairs sources, List<PatternTable> kinds, List<PatternTable> seen) {
        PatternCounts result = new PatternCounts(sources);
        UnseenPairs.counted(kinds, sources).addTo(result.counts);
        result.merge(seen.toArray(PatternTable[]::new));
        result.moveSeen();
        return result;
    }

    /** Takes the pairs that were seen out of those that share no tag. */
    private void moveSeen() {
        for (int pair = 0; pair < seen.length; pair++) {
            Map<Long, Long> counted = counts.get(pair);
            seen[pair].forEach((pattern, count, found) -> {
                if (agree(pattern) != 0) {
                    counted.merge(pattern, count, Long::sum);
                    counted.merge(pattern(comparable(pattern), 0), -count, Long::sum);
                }
            });
            counted.values().removeIf(n -> n <= 0);
        }
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

    static PatternTable[] tables(int count) {
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

    @Override
    public String toString() {
        return "PatternCounts[redacted]";
    }
}
