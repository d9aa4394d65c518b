package nl.samentel.hub.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import nl.samentel.hub.linkage.pair.Open;
import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;

/**
 * Prints how long linking takes as the number of records grows, against joining the same records on one key in the same run, once
 * by sorting and once by hashing; pairs that are scored per second and processor; and the heap that was needed.
 *
 * <p>Arguments: records, persons, and {@code sparse} for the six tags of the first profiles; or none, for a curve.
 */
public final class LinkBenchmark {
    private static final int MOST_WITHIN_FOUR_GIGABYTES = 3_000_000;

    private LinkBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) {
        PeakMemory memory = PeakMemory.watch();
        boolean dense = arguments.length < 3 || !arguments[2].equals("sparse");
        run(new BenchmarkRecords(100_000, 10_000, dense), memory, false);
        if (arguments.length > 1) {
            run(
                    new BenchmarkRecords(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), dense),
                    memory,
                    true);
            return;
        }
        boolean large = Runtime.getRuntime().maxMemory() > 5L << 30;
        for (int records : List.of(100_000, 1_000_000, large ? 10_000_000 : MOST_WITHIN_FOUR_GIGABYTES)) {
            run(new BenchmarkRecords(records, records / 10, true), memory, true);
        }
    }

    private static void run(BenchmarkRecords records, PeakMemory memory, boolean print) {
        Joins joins = Joins.of(records.keys());
        if (print) {
            System.out.printf(Locale.ROOT, "%n%,d records of %,d persons%n", records.records(), records.persons());
            line("sort join on one key", joins.sort(), "%,14.0f records/s", records.records() / joins.sort());
            line("hash join on one key", joins.hash(), "%,14.0f records/s", records.records() / joins.hash());
        }
        link(records, joins, memory, print);
        score(records, print);
    }

    /** How many seconds joins of the same records on one key take; the keys are not held while records are linked. */
    private record Joins(double hash, double sort) {
        static Joins of(long[] keys) {
            double hash = seconds(() -> hashJoin(keys));
            return new Joins(hash, seconds(() -> Arrays.sort(keys)));
        }
    }

    private static void link(BenchmarkRecords records, Joins joins, PeakMemory memory, boolean print) {
        LinkageInput input = records.input();
        long tags = input.tags().size();
        memory.restart();
        long before = memory.used();
        long busy = processorNanos();
        double link = seconds(() -> Linkage.link(input, LinkageProfile.DEFAULT));
        double linkBusy = (processorNanos() - busy) / 1e9;
        long live = memory.live();
        long used = memory.used();
        if (print) {
            line("link persons and households", link, "%,14.0f records/s", records.records() / link);
            System.out.printf(
                    Locale.ROOT,
                    "  %.2f s of processors; %.0f x the sort join, %.0f x the hash join%n",
                    linkBusy,
                    link / joins.sort(),
                    link / joins.hash());
            System.out.printf(
                    Locale.ROOT,
                    "  %,d tags; heap: %,d MB before linking, %,d MB after the fullest collection, %,d MB at most; %d bytes a record%n",
                    tags,
                    before >> 20,
                    live >> 20,
                    used >> 20,
                    Math.max(live, before) / records.records());
        }
    }

    /** Linking ends an input, so that this is done with another of the same records. */
    private static void score(BenchmarkRecords records, boolean print) {
        LinkageInput input = records.input();
        Pairs found = pairs(input);
        AtomicLong pairs = new AtomicLong();
        long busy = processorNanos();
        double scored = seconds(() -> pairs.set(score(found, input.partners())));
        double scoredBusy = (processorNanos() - busy) / 1e9;
        if (print) {
            line("find and score pairs once", scored, "%,14.0f pairs/s", pairs.get() / scored);
            System.out.printf(
                    Locale.ROOT,
                    "  %,d pairs; %,.0f per second of a processor%n",
                    pairs.get(),
                    pairs.get() / scoredBusy);
        }
    }

    private static Pairs pairs(LinkageInput input) {
        BitSet telling = Entities.telling(input.tags());
        input.end();
        Entities entities = Entities.of(input, Linkage.evidence(input), telling);
        return Pairs.of(entities.tagged(), LinkageProfile.DEFAULT.maxRecordsPerTag());
    }

    /** Counts the patterns of all pairs of entities, and with that the pairs that share a tag. */
    private static long score(Pairs pairs, int partners) {
        SourcePairs sources = new SourcePairs(partners);
        PatternCounts counts = PatternCounts.of(pairs, sources, Open.of(new boolean[partners]));
        long scored = 0;
        for (int pair = 0; pair < sources.count(); pair++) {
            scored += counts.of(pair).entrySet().stream()
                    .filter(e -> PatternCounts.agree(e.getKey()) != 0)
                    .mapToLong(e -> e.getValue())
                    .sum();
        }
        return scored;
    }

    /** Gives each row the first row of its key, by open addressing. */
    private static int[] hashJoin(long[] keys) {
        int[] table = new int[Integer.highestOneBit(Math.max(8, keys.length)) << 1];
        int[] firsts = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            int slot = (int) keys[row] & table.length - 1;
            while (table[slot] != 0 && keys[table[slot] - 1] != keys[row]) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = table[slot] == 0 ? row + 1 : table[slot];
            firsts[row] = table[slot] - 1;
        }
        return firsts;
    }

    /** Other work on the machine makes seconds longer, but not this. */
    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void line(String what, double seconds, String format, double rate) {
        System.out.printf(Locale.ROOT, "%-30s %8.2f s " + format + "%n", what, seconds, rate);
    }
}
