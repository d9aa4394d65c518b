package nl.samentel.hub.log;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.samentel.schema.entry.LogEntry;
import nl.samentel.schema.tile.Entry;

/**
 * Prints how fast the engine of the log writes, merges and reads entries, against plain SHA-256 of the same entries in the
 * same run. The store is in memory.
 */
public final class LogBenchmark {
    private static final int ENTRIES = 100_000;
    private static final int BATCH = 400;

    private interface Work {
        void run() throws Exception;
    }

    private LogBenchmark() {}

    /** Runs. */
    public static void main(String[] arguments) throws Exception {
        List<LogEntry> actions = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            actions.add(action(i));
        }
        List<Entry> entries = actions.stream().map(LogEntry::entry).toList();
        System.out.printf(
                Locale.ROOT,
                "%,d entries of %d bytes%n",
                ENTRIES,
                entries.get(0).length());
        double baseline = perSecond(() -> plain(entries));
        print("plain SHA-256 (baseline)", baseline, baseline);
        print("write in canonical form", perSecond(() -> actions.forEach(LogEntry::entry)), baseline);
        print("read and check the form", perSecond(() -> read(entries)), baseline);
        print("merge in batches of " + BATCH, perSecond(() -> merge(entries)), baseline);
    }

    private static LogEntry action(int number) {
        Map<String, String> texts = Map.ofEntries(
                Map.entry("action", "COUNT"),
                Map.entry("outcome", "DONE"),
                Map.entry("actorHash", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e"),
                Map.entry("addressHash", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
                Map.entry("actorRoles", "analyst"),
                Map.entry("datalab", "flevoland"),
                Map.entry("objectType", "answer"),
                Map.entry("objectId", "6a32233d-0000-4000-8000-" + String.format(Locale.ROOT, "%012d", number)),
                Map.entry("origin", "POST /datalabs/{datalab}/answers"),
                Map.entry("traceId", "4bf92f3577b34da6a3ce929d0e0e4736"));
        return new LogEntry(Instant.ofEpochMilli(1_796_040_000_000L + number), texts, Map.of("version", 1L));
    }

    private static void plain(List<Entry> entries) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Entry entry : entries) {
            digest.digest(entry.bytes());
        }
    }

    private static void read(List<Entry> entries) throws Exception {
        for (Entry entry : entries) {
            LogEntry.parse(entry);
        }
    }

    private static void merge(List<Entry> entries) throws Exception {
        MemoryLogStore store = new MemoryLogStore();
        Integrator integrator = new Integrator(FixedKey.log("hub.example.nl/audit", 7));
        LogHead head = integrator.start();
        for (int begin = 0; begin < entries.size(); begin += BATCH) {
            List<PendingEntry> batch = new ArrayList<>();
            for (Entry entry : entries.subList(begin, Math.min(entries.size(), begin + BATCH))) {
                batch.add(new PendingEntry(begin, entry));
            }
            Growth growth = integrator.grow(head, batch, store);
            growth.tiles().forEach((address, tile) -> store.files.put(address.path(), tile.bytes()));
            growth.bundles().forEach((address, bundle) -> store.files.put(address.path(), bundle.bytes()));
            head = growth.head();
        }
    }

    private static double perSecond(Work work) throws Exception {
        double best = 0;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            work.run();
            best = Math.max(best, ENTRIES * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    private static void print(String what, double perSecond, double baseline) {
        System.out.printf(Locale.ROOT, "%-35s %,12.0f/s  %5.2f x%n", what, perSecond, perSecond / baseline);
    }
}
