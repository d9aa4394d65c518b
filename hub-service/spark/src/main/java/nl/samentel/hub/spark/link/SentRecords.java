package nl.samentel.hub.spark.link;

import java.util.List;
import java.util.stream.Stream;
import nl.samentel.hub.linkage.cluster.Promises;
import nl.samentel.hub.linkage.pair.Memberships;
import nl.samentel.hub.linkage.pair.PatternTable;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.StorageLevel;

/** Records that were sent to the executors: which share a tag, and no tag. Each part is one array of {@link Profiles}. */
final class SentRecords implements AutoCloseable {
    private static final int RECORDS_OF_A_PART = 40_000;

    private final Layout layout;
    private final double[] pairsByKind;
    private final List<PatternTable> kinds;
    private final JavaRDD<int[]> profiles;

    private SentRecords(Layout layout, double[] pairsByKind, List<PatternTable> kinds, JavaRDD<int[]> profiles) {
        this.layout = layout;
        this.pairsByKind = pairsByKind;
        this.kinds = kinds;
        this.profiles = profiles;
    }

    static SentRecords of(JavaSparkContext context, TaggedRecords records, Promises promises, int cap) {
        int parts = Math.max(2 * context.defaultParallelism(), records.size() / RECORDS_OF_A_PART + 1);
        try (Shipment groups = new Shipment(context, parts);
                Shipment told = new Shipment(context, parts)) {
            Memberships memberships = Memberships.tell(
                    records,
                    cap,
                    (record, group, common) -> groups.add(record % parts, Assembly.membership(record, group, common)));
            List<PatternTable> kinds =
                    Stream.generate(PatternTable::new).limit(promises.sources()).toList();
            for (int record = 0; record < records.size(); record++) {
                int source = records.source(record);
                int mask = memberships.kinds(record);
                kinds.get(source).add(mask);
                told.add(
                        record % parts,
                        Assembly.pair(record, source),
                        Assembly.pair(mask, promises.number(record)),
                        records.marks(record));
            }
            JavaRDD<int[]> profiles = assembled(groups.all(), told.all());
            Layout layout = new Layout(parts, promises.sources(), memberships.kindFrom());
            return new SentRecords(layout, memberships.pairsByKind(), kinds, profiles);
        }
    }

    private static JavaRDD<int[]> assembled(JavaPairRDD<Integer, long[]> groups, JavaPairRDD<Integer, long[]> told) {
        JavaRDD<int[]> profiles = groups.values()
                .zipPartitions(
                        told.values(),
                        (some, others) ->
                                List.of(Assembly.profiles(some, others)).iterator());
        profiles.persist(StorageLevel.MEMORY_AND_DISK_SER());
        profiles.count();
        return profiles;
    }

    Layout layout() {
        return layout;
    }

    /** Returns for each kind how many pairs its tags find. */
    double[] pairsByKind() {
        return pairsByKind;
    }

    /** Returns for each source how many records have which kinds of tags. */
    List<PatternTable> kinds() {
        return kinds;
    }

    JavaRDD<int[]> profiles() {
        return profiles;
    }

    @Override
    public void close() {
        profiles.unpersist(false);
    }

    @Override
    public String toString() {
        return "SentRecords[redacted]";
    }
}
