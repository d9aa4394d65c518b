package nl.samentel.hub.linkage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import nl.samentel.hub.linkage.pair.Open;
import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;
import nl.samentel.schema.event.TagType;

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
        long[] keys = records.keys();
        double hash = seconds(() -> hashJoin(keys));
        double sort = seconds(() -> Arrays.sort(keys));
        baseline(records, sort, hash, print);
        link(records, sort, hash, memory, print);
    }

    private static void baseline(BenchmarkRecords records, double sort, double hash, boolean print) {
        if (print) {
            System.out.printf(Locale.ROOT, "%n%,d records of %,d persons%n", records.records(), records.persons());
            line("sort join on one key", sort, "%,14.0f records/s", records.records() / sort);
            line("hash join on one key", hash, "%,14.0f records/s", records.records() / hash);
        }
    }

    private static void link(BenchmarkRecords records, double sort, double hash, PeakMemory memory, boolean print) {
        LinkageInput input = records.input();
        long tags = tags(input);
        memory.restart();
        long before = memory.used();
        long busy = processorNanos();
        double link = seconds(() -> Linkage.link(input, LinkageProfile.DEFAULT));
        double linkBusy = (processorNanos() - busy) / 1e9;
        long live = memory.live();
        long used = memory.used();
        Entities entities = Entities.of(input, Linkage.evidence(input));
        Pairs found = Pairs.of(entities.tagged(), LinkageProfile.DEFAULT.maxRecordsPerTag());
        AtomicLong pairs = new AtomicLong();
        busy = processorNanos();
        double scored = seconds(() -> pairs.set(score(found, input.partners())));
        double scoredBusy = (processorNanos() - busy) / 1e9;
        if (print) {
            line("link persons and households", link, "%,14.0f records/s", records.records() / link);
            System.out.printf(
                    Locale.ROOT,
                    "  %.2f s of processors; %.0f x the sort join, %.0f x the hash join%n",
                    linkBusy,
                    link / sort,
                    link / hash);
            line("find and score pairs once", scored, "%,14.0f pairs/s", pairs.get() / scored);
            System.out.printf(Locale.ROOT, "  %,.0f pairs per second of a processor%n", pairs.get() / scoredBusy);
            System.out.printf(Locale.ROOT, "  %,d pairs, %,d tags%n", pairs.get(), tags);
            System.out.printf(
                    Locale.ROOT,
                    "  heap: %,d MB before linking, %,d MB after the fullest collection, %,d MB at most; %d bytes a record%n",
                    before >> 20,
                    live >> 20,
                    used >> 20,
                    Math.max(live, before) / records.records());
        }
    }

    private static long tags(LinkageInput input) {
        long tags = 0;
        for (TagType type : TagType.values()) {
            tags += input.column(type).size();
        }
        return tags;
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
