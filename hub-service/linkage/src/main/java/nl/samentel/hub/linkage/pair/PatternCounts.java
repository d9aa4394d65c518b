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
    private final PatternTable[] common;

    private PatternCounts(SourcePairs sources) {
        seen = tables(sources.count());
        common = tables(sources.count());
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
        Slice.each(pairs.records(), slice -> seen(slice, pairs, sources, open)).forEach(some -> {
            merge(some.seen(), result.seen);
            merge(some.common(), result.common);
        });
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
        merge(seen.toArray(PatternTable[]::new), result.seen);
        result.moveSeen();
        return result;
    }

    /** Takes the pairs that were seen out of those that were not. */
    private void moveSeen() {
        for (int pair = 0; pair < seen.length; pair++) {
            Map<Long, Long> counted = counts.get(pair);
            seen[pair].forEach(
                    (pattern, count, found) -> move(counted, pattern(comparable(pattern), 0), pattern, count));
            common[pair].forEach(
                    (pattern, count, found) -> move(counted, pattern, pattern(comparable(pattern), 0), count));
            counted.values().removeIf(n -> n <= 0);
        }
    }

    private static void move(Map<Long, Long> counted, long from, long to, long count) {
        counted.merge(to, count, Long::sum);
        counted.merge(from, -count, Long::sum);
    }

    /**
     * Pairs of a slice that were seen.
     *
     * @param seen by what they show
     * @param common those that would show something unseen too, by that
     */
    private record Tables(PatternTable[] seen, PatternTable[] common) {}

    private static Tables seen(Slice slice, Pairs pairs, SourcePairs sources, Open open) {
        Tables tables = new Tables(tables(sources.count()), tables(sources.count()));
        Sorts sorts = pairs.sorts();
        pairs.visit(slice, open.looking(pairs, sources), (one, other, comparable, agree, found) -> {
            int a = pairs.source(one);
            int b = pairs.source(other);
            if (open.undecided(one, a, other, b)) {
                tables.seen()[sources.number(a, b)].add(pattern(comparable, agree), 1, found);
                int unseen = sorts.agreement(one, other);
                if (unseen != 0) {
                    tables.common()[sources.number(a, b)].add(pattern(comparable, unseen));
                }
            }
        });
        return tables;
    }

    static PatternTable[] tables(int count) {
        PatternTable[] tables = new PatternTable[count];
        Arrays.setAll(tables, t -> new PatternTable());
        return tables;
    }

    private static void merge(PatternTable[] some, PatternTable[] all) {
        for (int pair = 0; pair < some.length; pair++) {
            some[pair].forEach(all[pair]::add);
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
