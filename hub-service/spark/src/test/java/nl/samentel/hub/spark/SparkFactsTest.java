package nl.samentel.hub.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.counting.EventTable;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.counting.SameFacts;
import nl.samentel.hub.counting.SnapshotEvents;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every shipped question has the same facts on a cluster with two workers as on the embedded engine. */
class SparkFactsTest {
    private static final long SEED = 20190101L;

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
    void factsOfEveryShippedQuestionAreThoseOfTheEmbeddedEngine() throws Exception {
        SnapshotEvents events = SameFacts.ofARegion(SEED);
        List<FactTable> embedded =
                FactBuilder.build(events, Questions.all(), SameFacts.PERIOD, FactBuilder.Limits.DEFAULT);
        SameFacts.assertNoneIsEmpty(embedded);

        List<FactTable> spark = SparkFacts.on(application).build(events, Questions.all(), SameFacts.PERIOD);

        SameFacts.assertSame(spark, embedded);
        assertThat(executors()).isEqualTo(StandaloneCluster.WORKERS);
        assertThat(kept()).as("nothing stays on the executors").isEmpty();
    }

    @Test
    void noEventsHaveNoFacts() throws Exception {
        List<Question> one = Questions.all().subList(0, 1);
        SameFacts.assertSame(
                SparkFacts.on(application).build(SameFacts.none(), one, SameFacts.PERIOD),
                FactBuilder.build(SameFacts.none(), one, SameFacts.PERIOD, FactBuilder.Limits.DEFAULT));
    }

    @Test
    void everyRowOfALargeTableArrives() {
        int rows = 250_000;
        EventTable table = new EventTable(
                "numbers",
                List.of(new EventTable.Column("number", EventTable.Kind.WHOLE, true)),
                () -> IntStream.range(0, rows).mapToObj(i -> new int[] {i}).iterator());
        try (Views views = new Views(application.newSession())) {
            TableLoader.load(views, table);
            assertThat(views.rows("SELECT count(*), count(DISTINCT number), max(number) FROM numbers")
                            .collectAsList())
                    .containsExactly(RowFactory.create((long) rows, (long) rows, rows - 1));
        }
        assertThat(kept()).isEmpty();
    }

    /** Counts the executors; the driver is told among them. */
    private static int executors() {
        return application.sparkContext().statusTracker().getExecutorInfos().length - 1;
    }

    private static Map<Integer, JavaRDD<?>> kept() {
        return JavaSparkContext.fromSparkContext(application.sparkContext()).getPersistentRDDs();
    }
}
