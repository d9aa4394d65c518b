package nl.samentel.hub.linkage.cluster;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import nl.samentel.hub.linkage.mixture.Start;
import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.Slice;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import nl.samentel.hub.linkage.scheme.Fact;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.hub.linkage.scheme.TagKind;

/**
 * Prints how long matching takes against joining the same records on one key by sorting, in the same run. Records of ten
 * sources, each with a person once at most; five kinds of tags.
 */
public final class MatchBenchmark {
    private static final List<TagKind> KINDS = List.of(
            TagKind.of("name-date", "surname", "initial", "date"),
            TagKind.of("date-address", "date", "address"),
            TagKind.of("name-address", "surname", "address"),
            TagKind.of("initial-date", "initial", "date", "area"),
            TagKind.of("number", "number"));
    private static final Scheme SCHEME = new Scheme(
            KINDS,
            List.of(
                    Fact.plain("surname"),
                    Fact.plain("initial"),
                    Fact.plain("date"),
                    Fact.of("address", "area"),
                    Fact.plain("number")));
    private static final int SOURCES = 10;

    private MatchBenchmark() {}

    /** Runs with a number of records, one million when absent. */
    public static void main(String[] arguments) {
        int records = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        run(records / 10, false);
        run(records, true);
    }

    private static void run(int count, boolean print) {
        long[] keys = new long[count];
        TaggedRecords records = records(count, keys);
        double sort = seconds(() -> Arrays.sort(keys));
        AtomicLong pairs = new AtomicLong();
        double visit = seconds(() -> {
            Pairs found = Pairs.of(records, 200);
            Slice.each(count, slice -> pairs.addAndGet(visited(found, slice)));
        });
        boolean[] unique = new boolean[SOURCES];
        Arrays.fill(unique, true);
        Matching[] matching = new Matching[1];
        double match = seconds(() -> matching[0] = Matcher.match(
                records,
                SCHEME,
                Start.usual(List.of("surname", "address"), List.of()),
                Promises.ofSources(unique),
                200));
        if (print) {
            System.out.printf(
                    Locale.ROOT,
                    "%,d records of %,d persons in %d sources: %,d persons found, expected precision %.4f recall %.4f%n",
                    count,
                    count / SOURCES,
                    SOURCES,
                    matching[0].persons(),
                    matching[0].expected().precision(),
                    matching[0].expected().recall());
            line("sort join on one key (baseline)", sort, sort, count / sort, "records/s");
            line("find and compare pairs", visit, sort, pairs.get() / visit, "pairs/s");
            line("match", match, sort, count / match, "records/s");
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT, "memory in use %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static long visited(Pairs pairs, Slice slice) {
        long[] visited = {0};
        pairs.visit(slice, record -> true, (one, other, comparable, agree, found) -> visited[0]++);
        return visited[0];
    }

    private static void line(String what, double seconds, double baseline, double rate, String unit) {
        System.out.printf(
                Locale.ROOT, "%-34s %8.2f s %,14.0f %s %8.1f x%n", what, seconds, rate, unit, seconds / baseline);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static TaggedRecords records(int count, long[] keys) {
        SplittableRandom random = new SplittableRandom(9);
        TaggedRecords records = TaggedRecords.ofKinds(KINDS.size());
        int persons = count / SOURCES;
        for (int i = 0; i < count; i++) {
            int person = i % persons;
            int record = records.add(i / persons % SOURCES);
            int surname = random.nextInt(25) == 0 ? random.nextInt() : person / 3 * 7 + 1;
            int initial = random.nextInt(40) == 0 ? random.nextInt(26) : person * 31 % 26;
            int date = random.nextInt(60) == 0 ? random.nextInt(29_000) : (int) (person * 2_654_435_761L % 29_000);
            int address = random.nextInt(12) == 0 ? random.nextInt() : person / 3;
            int area = address % 4_000;
            tag(records, record, 0, surname, initial * 30_000 + date);
            tag(records, record, 1, date, address);
            tag(records, record, 2, surname, address);
            tag(records, record, 3, initial * 30_000 + date, area);
            if (random.nextInt(10) < 6) {
                tag(records, record, 4, person, 0);
            }
            keys[i] = (long) surname << 32 | initial * 30_000L + date;
        }
        return records;
    }

    private static void tag(TaggedRecords records, int record, int kind, int one, int other) {
        SplittableRandom bits = new SplittableRandom(((long) one << 32 ^ other) * 31 + kind);
        records.tag(
                record,
                kind,
                ByteBuffer.allocate(16)
                        .putLong(bits.nextLong())
                        .putLong(bits.nextLong())
                        .array());
    }
}
