package nl.samentel.hub.spark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import nl.samentel.hub.linkage.cluster.Finders;
import nl.samentel.hub.linkage.cluster.Remembered;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;
import scala.Tuple2;

/** Pairs that may be of one person, as numbers that can be sent: both records, the probability, and the kinds that agree. */
final class CandidateEdges {
    static final int NUMBERS = 3;

    private CandidateEdges() {}

    /** Finds those of a part. Records with numbers are one person already or never are. */
    static long[] of(Layout layout, Block block, Remembered decision) {
        SourcePairs sources = layout.sources();
        Profiles records = block.records();
        LongStream.Builder edges = LongStream.builder();
        block.visit((one, other, pattern, found) -> {
            if (records.number(one) == Profiles.NO_NUMBER || records.number(other) == Profiles.NO_NUMBER) {
                int sourcePair = sources.number(records.source(one), records.source(other));
                double same = decision.samePerson(sourcePair, pattern);
                if (same > Finders.WORTH_WEIGHING) {
                    edges.add(ends(records.record(one), records.record(other)))
                            .add(Double.doubleToRawLongBits(same))
                            .add(PatternCounts.agree(pattern));
                }
            }
        });
        return edges.build().toArray();
    }

    private static long ends(int one, int other) {
        return Assembly.pair(Math.min(one, other), Math.max(one, other));
    }

    /** Returns the records of each edge. */
    static long[] ends(long[] edges) {
        return LongStream.range(0, edges.length / NUMBERS)
                .map(edge -> edges[(int) edge * NUMBERS])
                .toArray();
    }

    /** Sends edges to the parts of their components. */
    static Iterator<Tuple2<Integer, long[]>> cut(Layout layout, long[] edges, int[] components) {
        Map<Integer, LongStream.Builder> parts = new HashMap<>();
        for (int at = 0; at < edges.length; at += NUMBERS) {
            int part = layout.partOfRecord(components[Assembly.high(edges[at])]);
            LongStream.Builder numbers = parts.computeIfAbsent(part, p -> LongStream.builder());
            for (int i = 0; i < NUMBERS; i++) {
                numbers.add(edges[at + i]);
            }
        }
        List<Tuple2<Integer, long[]>> cut = new ArrayList<>();
        parts.forEach(
                (part, numbers) -> cut.add(new Tuple2<>(part, numbers.build().toArray())));
        return cut.iterator();
    }
}
