package nl.samentel.hub.spark.link;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nl.samentel.hub.linkage.pair.PatternTable;
import nl.samentel.hub.linkage.pair.SourcePairs;

/** Patterns of pairs with their counts, as numbers that can be sent: pair of sources, pattern, count, and what found them. */
final class SeenPatterns {
    private static final int NUMBERS = 4;

    private SeenPatterns() {}

    /** Counts the pairs of a part. */
    static long[] of(Layout layout, Block block) {
        SourcePairs sources = layout.sources();
        List<PatternTable> tables = tables(sources.count());
        Profiles records = block.records();
        block.visit(
                (one, other, pattern, found) -> tables.get(sources.number(records.source(one), records.source(other)))
                        .add(pattern, 1, found));
        return numbers(tables);
    }

    static List<PatternTable> tables(int count) {
        return Stream.generate(PatternTable::new).limit(count).toList();
    }

    /** Adds two counts. */
    static long[] plus(int sourcePairs, long[] some, long[] others) {
        return numbers(tables(sourcePairs, List.of(some, others)));
    }

    /** Adds counts up, in a table for each pair of sources. */
    static List<PatternTable> tables(int sourcePairs, List<long[]> counts) {
        List<PatternTable> tables = tables(sourcePairs);
        for (long[] some : counts) {
            for (int at = 0; at < some.length; at += NUMBERS) {
                tables.get((int) some[at]).add(some[at + 1], some[at + 2], (int) some[at + 3]);
            }
        }
        return tables;
    }

    private static long[] numbers(List<PatternTable> tables) {
        LongStream.Builder numbers = LongStream.builder();
        for (int pair = 0; pair < tables.size(); pair++) {
            long sourcePair = pair;
            tables.get(pair)
                    .forEach((pattern, count, found) ->
                            LongStream.of(sourcePair, pattern, count, found).forEach(numbers));
        }
        return numbers.build().toArray();
    }
}
