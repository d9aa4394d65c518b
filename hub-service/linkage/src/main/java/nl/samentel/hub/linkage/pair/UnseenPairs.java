package nl.samentel.hub.linkage.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts all open pairs without looking at any, by the sorts of their records: the kinds of tags that they have and, where these are counted, their common
 * tags. Each shows what its sorts show, until it is seen to share another tag.
 */
final class UnseenPairs {
    /** For each two sources: how many records of the first look for one in the second, by sort. */
    private final List<List<Map<Integer, Long>>> numbers;

    private final LongBinary pattern;
    private final SourcePairs sources;
    private final Open open;

    /** Gives the pattern of two sorts. */
    private interface LongBinary {
        long of(int one, int other);
    }

    private UnseenPairs(List<List<Map<Integer, Long>>> numbers, LongBinary pattern, SourcePairs sources, Open open) {
        this.numbers = numbers;
        this.pattern = pattern;
        this.sources = sources;
        this.open = open;
    }

    /** Prepares to count the open pairs of records. */
    static UnseenPairs of(Pairs pairs, SourcePairs sources, Open open) {
        return new UnseenPairs(numbers(pairs, sources, open), pairs.sorts()::pattern, sources, open);
    }

    /**
     * Prepares to count pairs that all are open.
     *
     * @param records for each source how many records have which kinds of tags
     */
    static UnseenPairs counted(List<PatternTable> records, SourcePairs sources) {
        List<List<Map<Integer, Long>>> numbers = new ArrayList<>();
        records.forEach(table -> numbers.add(Collections.nCopies(sources.sources(), bySort(table))));
        return new UnseenPairs(
                numbers,
                (one, other) -> PatternCounts.pattern(one & other, 0),
                sources,
                Open.of(new boolean[sources.sources()]));
    }

    /** Adds every open pair, by number of the pair of sources. */
    void addTo(List<? extends Map<Long, Long>> counts) {
        for (int a = 0; a < sources.sources(); a++) {
            for (int b = 0; b <= a; b++) {
                PatternTable table = new PatternTable();
                if (a == b && open.within(a)) {
                    addWithin(table, numbers.get(a).get(a));
                } else if (a != b) {
                    addBetween(table, numbers.get(a).get(b), numbers.get(b).get(a));
                }
                Map<Long, Long> total = counts.get(sources.number(a, b));
                table.forEach((shown, count, found) -> total.merge(shown, count, Long::sum));
            }
        }
    }

    private static List<List<Map<Integer, Long>>> numbers(Pairs pairs, SourcePairs sources, Open open) {
        int count = sources.sources();
        List<List<Map<Integer, Long>>> numbers = new ArrayList<>();
        PatternTable[][] tables = new PatternTable[count][];
        Arrays.setAll(tables, s -> PatternCounts.tables(open.promised() ? count : 1));
        for (int record = 0; record < pairs.records(); record++) {
            int source = pairs.source(record);
            for (int other = 0; other < tables[source].length; other++) {
                if (!open.promised() || source == other || open.looks(record, other)) {
                    tables[source][other].add(pairs.sorts().sort(record));
                }
            }
        }
        for (PatternTable[] row : tables) {
            List<Map<Integer, Long>> maps =
                    Arrays.stream(row).map(UnseenPairs::bySort).toList();
            numbers.add(open.promised() ? maps : Collections.nCopies(count, maps.get(0)));
        }
        return numbers;
    }

    private static Map<Integer, Long> bySort(PatternTable table) {
        Map<Integer, Long> map = new TreeMap<>();
        table.forEach((sort, n, found) -> map.put((int) sort, n));
        return map;
    }

    private void addWithin(PatternTable total, Map<Integer, Long> sorts) {
        sorts.forEach((one, n) -> sorts.forEach((other, m) -> {
            if (one <= other) {
                total.add(pattern.of(one, other), one.equals(other) ? n * (n - 1) / 2 : n * m, -1);
            }
        }));
    }

    private void addBetween(PatternTable total, Map<Integer, Long> ones, Map<Integer, Long> others) {
        ones.forEach((one, n) -> others.forEach((other, m) -> total.add(pattern.of(one, other), n * m, -1)));
    }
}
