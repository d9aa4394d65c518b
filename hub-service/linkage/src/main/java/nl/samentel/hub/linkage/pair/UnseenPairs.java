package nl.samentel.hub.linkage.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts all open pairs without looking at any, by the kinds of tags that both records have. Each counts as one that shares no tag,
 * until it is seen to share one.
 */
final class UnseenPairs {
    /** For each two sources: how many records of the first look for one in the second, by the kinds they have. */
    private final List<List<Map<Integer, Long>>> kinds;

    private final SourcePairs sources;
    private final Open open;

    private UnseenPairs(List<List<Map<Integer, Long>>> kinds, SourcePairs sources, Open open) {
        this.kinds = kinds;
        this.sources = sources;
        this.open = open;
    }

    /** Prepares to count the open pairs of records. */
    static UnseenPairs of(Pairs pairs, SourcePairs sources, Open open) {
        return new UnseenPairs(kinds(pairs, sources, open), sources, open);
    }

    /**
     * Prepares to count pairs that all are open.
     *
     * @param records for each source how many records have which kinds of tags
     */
    static UnseenPairs counted(List<PatternTable> records, SourcePairs sources) {
        List<List<Map<Integer, Long>>> kinds = new ArrayList<>();
        records.forEach(table -> kinds.add(Collections.nCopies(sources.sources(), byKinds(table))));
        return new UnseenPairs(kinds, sources, Open.of(new boolean[sources.sources()]));
    }

    /** Adds every open pair, by number of the pair of sources. */
    void addTo(List<? extends Map<Long, Long>> counts) {
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

    private static List<List<Map<Integer, Long>>> kinds(Pairs pairs, SourcePairs sources, Open open) {
        int count = sources.sources();
        List<List<Map<Integer, Long>>> kinds = new ArrayList<>();
        PatternTable[][] tables = new PatternTable[count][];
        Arrays.setAll(tables, s -> PatternCounts.tables(open.promised() ? count : 1));
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
                    Arrays.stream(row).map(UnseenPairs::byKinds).toList();
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
            total.merge(PatternCounts.pattern(one & other, 0), count, Long::sum);
        }));
    }

    private static void addBetween(Map<Long, Long> total, Map<Integer, Long> ones, Map<Integer, Long> others) {
        ones.forEach((one, n) ->
                others.forEach((other, m) -> total.merge(PatternCounts.pattern(one & other, 0), n * m, Long::sum)));
    }
}
