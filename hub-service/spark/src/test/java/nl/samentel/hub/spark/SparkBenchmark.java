package nl.samentel.hub.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.counting.SameFacts;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.spark.StandaloneCluster.Use;
import org.apache.spark.sql.SparkSession;

/**
 * Prints how long the facts of all shipped questions take on a master and two workers of one core each on this machine, against
 * the embedded engine with two threads in the same run. One machine shows what distributing costs, not what it brings.
 */
public final class SparkBenchmark {
    private static final int TO_WARM_UP = 20_000;

    private SparkBenchmark() {}

    /** Runs with numbers of events, one million when absent. */
    public static void main(String[] arguments) throws Exception {
        try (StandaloneCluster cluster = StandaloneCluster.start(Use.BENCHMARK);
                SparkSession application = cluster.application()) {
            SparkFacts spark = SparkFacts.on(application);
            compare(spark, TO_WARM_UP, "warming up: ");
            for (String size : arguments.length == 0 ? List.of("1000000") : List.of(arguments)) {
                compare(spark, Integer.parseInt(size), "");
            }
        }
    }

    private static void compare(SparkFacts spark, int count, String what) throws Exception {
        SnapshotEvents events = SameFacts.ofRandomEvents(count);
        FactBuilder.Limits limits = new FactBuilder.Limits(Math.max(1024, count / 2_000), 2);
        List<FactTable> embedded = new ArrayList<>();
        List<FactTable> distributed = new ArrayList<>();
        double onDuckDb =
                seconds(() -> embedded.addAll(FactBuilder.build(events, Questions.all(), SameFacts.PERIOD, limits)));
        double onSpark = seconds(() -> distributed.addAll(spark.build(events, Questions.all(), SameFacts.PERIOD)));
        SameFacts.assertSame(distributed, embedded);
        System.out.printf(
                Locale.ROOT,
                "%s%,d events, facts of %d questions: %.1f s per million events on Spark, %.1f s on DuckDB; ratio %.1f%n",
                what,
                count,
                Questions.all().size(),
                onSpark * 1e6 / count,
                onDuckDb * 1e6 / count,
                onSpark / onDuckDb);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
