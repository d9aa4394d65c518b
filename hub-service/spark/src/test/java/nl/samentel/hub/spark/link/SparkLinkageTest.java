package nl.samentel.hub.spark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.samentel.hub.linkage.Linkage;
import nl.samentel.hub.linkage.LinkageInput;
import nl.samentel.hub.linkage.LinkageProfile;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.linkage.cluster.Promises;
import nl.samentel.hub.linkage.mixture.Start;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import nl.samentel.hub.linkage.scheme.DutchScheme;
import nl.samentel.hub.spark.StandaloneCluster;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every record is linked on a cluster with two workers as the embedded engine links it. */
class SparkLinkageTest {
    private static StandaloneCluster cluster;
    private static SparkSession application;

    @BeforeAll
    static void startTheCluster() throws Exception {
        cluster = StandaloneCluster.start(StandaloneCluster.Use.TEST);
        application = cluster.application();
    }

    @AfterAll
    static void stopTheCluster() {
        try {
            if (application != null) {
                application.stop();
            }
        } finally {
            if (cluster != null) {
                cluster.close();
            }
        }
    }

    @Test
    void everyRecordIsLinkedAsByTheEmbeddedEngine() throws Exception {
        assertSame(4_000, 1, LinkageProfile.DEFAULT);

        assertThat(executors()).isEqualTo(StandaloneCluster.WORKERS);
        assertThat(JavaSparkContext.fromSparkContext(application.sparkContext()).getPersistentRDDs())
                .as("nothing stays on the executors")
                .isEmpty();
    }

    @Test
    void tagsOfTooManyRecordsCountAsByTheEmbeddedEngine() throws Exception {
        assertSame(400, 2, new LinkageProfile(6, 30, 4));
    }

    @Test
    void fewRecordsAreLinkedAsByTheEmbeddedEngine() throws Exception {
        assertSame(1, 3, LinkageProfile.DEFAULT);
        assertSame(20, 4, LinkageProfile.DEFAULT);
    }

    @Test
    void sourcesThatPromiseAreRefused() {
        TaggedRecords none = TaggedRecords.ofKinds(DutchScheme.TYPES.size());
        Promises one = Promises.ofSources(new boolean[] {true});
        assertThatThrownBy(() -> SparkLinkage.on(application)
                        .match(none, DutchScheme.scheme(), Start.usual(List.of(), List.of()), one, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void failuresTellTheirKindAndNothingElse() {
        LinkageInput linked = FictionalRecords.of(20, 5).input();
        SparkLinkage stopped = SparkLinkage.on(application);
        assertThatThrownBy(() -> stopped.link(linked, null))
                .isInstanceOf(SparkLinkageException.class)
                .hasMessage("Spark did not link: NullPointerException.")
                .hasNoCause();
    }

    private static void assertSame(int persons, long seed, LinkageProfile profile) throws Exception {
        FictionalRecords.Made made = FictionalRecords.of(persons, seed);
        LinkageResult embedded = Linkage.link(made.input(), profile);
        assertSaysSomething(persons, made, embedded);

        LinkageResult spark = SparkLinkage.on(application)
                .link(FictionalRecords.of(persons, seed).input(), profile);

        assertThat(all(made, spark::person)).as("persons").isEqualTo(all(made, embedded::person));
        assertThat(all(made, spark::household)).as("households").isEqualTo(all(made, embedded::household));
        assertThat(all(made, spark::identified)).as("identified").isEqualTo(all(made, embedded::identified));
        assertThat(all(made, spark::quarantined)).as("quarantined").isEqualTo(all(made, embedded::quarantined));
        assertThat(spark.report()).isEqualTo(embedded.report());
        assertThat(spark.missing(Set.of(0, 1, 3), true)).isEqualTo(embedded.missing(Set.of(0, 1, 3), true));
    }

    /** Among many persons some records are of nobody in particular, and most are linked. */
    private static void assertSaysSomething(int persons, FictionalRecords.Made made, LinkageResult links) {
        if (persons >= 4_000) {
            assertThat(all(made, links::quarantined).stream().filter(q -> q).count())
                    .as("quarantined, more than for two numbers")
                    .isGreaterThan(made.doubled());
            assertThat(all(made, links::person).stream().distinct().count())
                    .as("persons")
                    .isBetween(persons / 2L, persons * 2L);
        }
    }

    private static <T> List<T> all(FictionalRecords.Made made, IntFunction<T> value) {
        return IntStream.range(0, made.records()).mapToObj(value).toList();
    }

    /** Counts the executors; the driver is told among them. */
    private static int executors() {
        return application.sparkContext().statusTracker().getExecutorInfos().length - 1;
    }
}
