package nl.samentel.hub.spark.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.samentel.hub.linkage.cluster.Finders;
import nl.samentel.hub.linkage.cluster.Pairing;
import nl.samentel.hub.linkage.cluster.Promises;
import nl.samentel.hub.linkage.cluster.Remembered;
import nl.samentel.hub.linkage.cluster.Resolved;
import nl.samentel.hub.linkage.cluster.Tally;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Finds pairs and puts records together on executors. Each record goes to every part that has a group of its; there its pairs are
 * compared. Then whole components go to one part each.
 */
final class SparkPairing implements Pairing, AutoCloseable {
    private final JavaSparkContext context;
    private final SentRecords records;
    private final Layout layout;
    private final JavaRDD<int[]> blocks;
    private final int[] numbers;
    private final int[] persons;
    private final BitSet alone = new BitSet();
    private final Tally tally;

    private SparkPairing(JavaSparkContext context, SentRecords records, int[] numbers) {
        this.context = context;
        this.records = records;
        this.layout = records.layout();
        this.numbers = numbers;
        this.persons = new int[numbers.length];
        Arrays.setAll(persons, record -> record);
        this.tally = Tally.ofNothing(layout.sources().count());
        Layout ofAll = layout;
        this.blocks = byPart(records.profiles().flatMapToPair(data -> Block.cut(ofAll, data)));
    }

    static SparkPairing of(JavaSparkContext context, TaggedRecords records, Promises promises, int cap) {
        int[] numbers = new int[records.size()];
        Arrays.setAll(numbers, promises::number);
        return new SparkPairing(context, SentRecords.of(context, records, promises, cap), numbers);
    }

    private <T> JavaRDD<T> byPart(JavaPairRDD<Integer, T> pieces) {
        return pieces.partitionBy(new HashPartitioner(layout.parts())).values();
    }

    @Override
    public PatternCounts count() {
        Layout ofAll = layout;
        int sourcePairs = layout.sources().count();
        long[] seen = blocks.mapPartitionsWithIndex(
                        (part, pieces) -> List.of(SeenPatterns.of(ofAll, Block.of(ofAll, part, pieces)))
                                .iterator(),
                        true)
                .treeReduce((some, others) -> SeenPatterns.plus(sourcePairs, some, others));
        return PatternCounts.counted(
                layout.sources(), records.kinds(), SeenPatterns.tables(sourcePairs, List.of(seen)));
    }

    @Override
    public boolean unite(Remembered decision, PatternCounts counts) {
        int finders = Finders.of(counts, decision).choose(records.pairsByKind());
        Broadcast<SentDecision> sent = context.broadcast(
                SentDecision.of(decision, counts, layout.sources().count()));
        JavaRDD<long[]> edges = edges(finders, sent);
        try {
            resolve(edges, sent);
        } finally {
            edges.unpersist(false);
            sent.destroy();
        }
        return false; // nobody asks again, as no source promises anything
    }

    private JavaRDD<long[]> edges(int finders, Broadcast<SentDecision> decision) {
        Layout ofAll = layout;
        JavaRDD<long[]> edges = blocks.mapPartitionsWithIndex(
                        (part, pieces) -> List.of(CandidateEdges.of(
                                        ofAll,
                                        Block.of(ofAll, part, pieces, finders),
                                        decision.value().remembered()))
                                .iterator(),
                        true)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        edges.count();
        return edges;
    }

    private void resolve(JavaRDD<long[]> edges, Broadcast<SentDecision> decision) {
        Layout ofAll = layout;
        Broadcast<int[]> components = context.broadcast(components(edges));
        try {
            JavaRDD<int[]> members = byPart(
                    records.profiles().flatMapToPair(data -> ComponentRecords.cut(ofAll, data, components.value())));
            JavaRDD<long[]> between =
                    byPart(edges.flatMapToPair(some -> CandidateEdges.cut(ofAll, some, components.value())));
            members.zipPartitions(
                            between,
                            (some, of) -> List.of(ResolvedPart.of(ofAll, some, of, decision.value()))
                                    .iterator())
                    .collect()
                    .forEach(part -> part.addTo(persons, alone, tally));
        } finally {
            components.destroy();
        }
    }

    private int[] components(JavaRDD<long[]> edges) {
        Components components = new Components(numbers.length);
        edges.map(CandidateEdges::ends).toLocalIterator().forEachRemaining(components::uniteAll);
        int[] first = new int[Arrays.stream(numbers).max().orElse(Profiles.NO_NUMBER) + 1];
        Arrays.fill(first, Components.NOBODY);
        for (int record = 0; record < numbers.length; record++) {
            int number = numbers[record];
            if (number != Profiles.NO_NUMBER && first[number] != Components.NOBODY) {
                components.unite(first[number], record);
            } else if (number != Profiles.NO_NUMBER) {
                first[number] = record;
            }
        }
        return components.lowest();
    }

    @Override
    public Resolved resolved() {
        return new Resolved(persons, alone, tally);
    }

    @Override
    public void close() {
        records.close();
    }

    @Override
    public String toString() {
        return "SparkPairing[redacted]";
    }
}
