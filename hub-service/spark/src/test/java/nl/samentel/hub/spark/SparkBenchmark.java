package nl.samentel.hub.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.counting.SameFacts;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.linkage.Linkage;
import nl.samentel.hub.linkage.LinkageInput;
import nl.samentel.hub.linkage.LinkageProfile;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.spark.StandaloneCluster.Use;
import nl.samentel.hub.spark.link.FictionalRecords;
import nl.samentel.hub.spark.link.SparkLinkage;
import org.apache.spark.sql.SparkSession;

/**
 * Prints how long linking and the facts of all shipped questions take on a master and two workers of one core each on this machine, against
 * the embedded engine with two threads in the same run. One machine shows what distributing costs, not what it brings.
 */
public final class SparkBenchmark {
    private static final int TO_WARM_UP = 20_000;

    private SparkBenchmark() {}

    /** Runs with numbers of events, one million when absent. */
    public static void main(String[] arguments) throws Exception {
        try (StandaloneCluster cluster = StandaloneCluster.start(Use.BENCHMARK);
                SparkSession application = cluster.application()) {
            List<String> sizes = arguments.length == 0 ? List.of("1000000") : List.of(arguments);
            SparkLinkage linkage = SparkLinkage.on(application);
            link(linkage, TO_WARM_UP, "warming up: ");
            for (String size : sizes) {
                link(linkage, Integer.parseInt(size), "");
            }
            SparkFacts facts = SparkFacts.on(application);
            compare(facts, TO_WARM_UP, "warming up: ");
            for (String size : sizes) {
                compare(facts, Integer.parseInt(size), "");
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

    private static void link(SparkLinkage spark, int count, String what) throws Exception {
        int persons = (int) (count / FictionalRecords.OF_A_PERSON);
        FictionalRecords.Made made = FictionalRecords.of(persons, 1);
        LinkageInput same = FictionalRecords.of(persons, 1).input();
        List<LinkageResult> links = new ArrayList<>();
        double here = seconds(() -> links.add(Linkage.link(made.input(), LinkageProfile.DEFAULT)));
        double onSpark = seconds(() -> links.add(spark.link(same, LinkageProfile.DEFAULT)));
        for (int record = 0; record < made.records(); record++) {
            if (links.get(0).person(record) != links.get(1).person(record)) {
                throw new IllegalStateException("Spark links otherwise.");
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s%,d records, linked: %.1f s on Spark, %.1f s by the embedded engine; ratio %.1f%n",
                what,
                made.records(),
                onSpark,
                here,
                onSpark / here);
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
