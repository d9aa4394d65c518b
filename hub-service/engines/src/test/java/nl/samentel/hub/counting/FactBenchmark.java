package nl.samentel.hub.counting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.counting.SnapshotFile.Sealed;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.cellkey.NoiseKeys;
import nl.samentel.hub.disclosure.lattice.Thresholds;

/**
 * Builds a snapshot of all shipped questions as the hub does it, from events in memory to a sealed file: facts, answers when asked for, and
 * the units once more with a tenth of the links cut. Prints how long that takes against a plain loop over the same events in the same
 * run, the size of the file, the memory, and how long counts take.
 */
public final class FactBenchmark {
    private static final String ID = "s-1";
    private static final List<String> COUNTED = List.of("M2", "M3", "H8");
    private static final SnapshotManifest MANIFEST =
            new SnapshotManifest(ID, "lab", List.of(), List.of("all"), "rules");

    private final int count;
    private final boolean answers;
    private final Sealed file;
    private final FactBuilder.Limits limits;
    private final List<Question> questions = Questions.all();
    private final Map<String, Double> seconds = new HashMap<>();
    private long rows;
    private String digest = "";

    private FactBenchmark(int count, boolean answers, Sealed file) {
        this.count = count;
        this.answers = answers;
        this.file = file;
        this.limits = new FactBuilder.Limits(Integer.getInteger("engine", 1024), 2);
    }

    /** Runs with numbers of events, one million when absent; the word {@code answers} makes the answers too, {@code -Dengine} gives the engine megabytes. */
    public static void main(String[] arguments) throws Exception {
        boolean answers = List.of(arguments).contains("answers");
        List<String> sizes =
                List.of(arguments).stream().filter(a -> !a.equals("answers")).toList();
        Path folder = Files.createTempDirectory("facts");
        Path path = folder.resolve("s.snapshot");
        try {
            Sealed file = sealed(folder, path);
            new FactBenchmark(50_000, answers, file).build(RandomEvents.of(50_000));
            BuildMemory memory = BuildMemory.watch();
            for (String size : sizes.isEmpty() ? List.of("1000000") : sizes) {
                new FactBenchmark(Integer.parseInt(size), answers, file).print(memory);
            }
        } finally {
            for (String name : List.of("s.snapshot", "keystore", "keystore.lock")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Sealed sealed(Path folder, Path path) throws Exception {
        char[] passphrase = "only for this benchmark".toCharArray();
        HubKeystore.create(folder.resolve("keystore"), passphrase, new SecureRandom());
        KeyTree keys = HubKeystore.open(folder.resolve("keystore"), passphrase);
        RootId root = RootId.first(KeyScope.snapshots("lab"));
        keys.make(root);
        return new Sealed(path, keys.snapshotKeys(root).snapshotSeal());
    }

    private void print(BuildMemory memory) throws Exception {
        SnapshotEvents[] events = new SnapshotEvents[1];
        double coded = seconds(() -> events[0] = RandomEvents.of(count));
        String after = memory.most();
        double loop = seconds(() -> plainLoop(events[0]));
        double all = seconds(() -> build(events[0]));
        System.out.printf(
                Locale.ROOT,
                "%,d events: %d questions %s in %.1f s, %.2f s per million (facts %.1f s, units with cut links %.1f s), %,.0f plain"
                        + " loops over the events of %.3f s%n",
                count,
                questions.size(),
                answers ? "with answers" : "without answers",
                all,
                all * 1e6 / count,
                seconds.get("facts"),
                seconds.get("units"),
                all / loop,
                loop);
        System.out.printf(
                Locale.ROOT,
                "    made and coded in %.1f s (%s); %,d fact rows, %,d MB sealed on disk; at most: %s, of which the engine %,d MB%n",
                coded,
                after,
                rows,
                Files.size(file.path()) >> 20,
                memory.most(),
                limits.memoryMegabytes());
        System.out.printf(Locale.ROOT, "    seconds of the slowest questions: %s%n", slowest());
        events[0] = RandomEvents.of(0);
        counts();
    }

    private String slowest() {
        return seconds.entrySet().stream()
                .filter(e -> Questions.find(e.getKey()).isPresent())
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(4)
                .map(e -> String.format(Locale.ROOT, "%s %.1f", e.getKey(), e.getValue()))
                .toList()
                .toString();
    }

    private void build(SnapshotEvents events) throws Exception {
        Editions editions = new Editions(
                Scene.PERIOD,
                DisclosureProfile.DEFAULT,
                Thresholds.Room.DEFAULT,
                UnitNumbers.of(events, event -> event),
                new NoiseKeys(key(1), key(2), "line"),
                Map.of());
        Map<String, UnitCounts> whole = new TreeMap<>();
        try (SnapshotWriter writer = SnapshotFile.writing(file, ID)) {
            long[] last = {System.nanoTime()};
            seconds.put(
                    "facts",
                    seconds(() -> FactBuilder.build(
                            events,
                            questions,
                            Scene.PERIOD,
                            limits,
                            answers ? editions : FactReader.NONE,
                            (question, table) -> {
                                writer.add(table);
                                whole.put(question.id(), UnitCounts.of(question, table));
                                rows += table.units().rows();
                                seconds.put(question.id(), (System.nanoTime() - last[0]) / 1e9);
                                last[0] = System.nanoTime();
                            })));
            int persons = count;
            events.relink(e -> e % 10 == 0 ? persons + e : events.person(e), events::household);
            seconds.put("units", seconds(() -> compare(events, whole)));
            digest = writer.finish(MANIFEST, editions.answers());
        }
    }

    private void compare(SnapshotEvents events, Map<String, UnitCounts> whole) throws Exception {
        Map<String, UnitCounts> loose = FactBuilder.units(events, questions, Scene.PERIOD, limits);
        LinkDoubts.of(questions, whole, loose, 0.1, (roles, groups) -> Optional.empty());
    }

    private void counts() throws Exception {
        Snapshot[] snapshot = new Snapshot[1];
        double opened = seconds(() -> snapshot[0] = SnapshotFile.read(file, ID, digest));
        System.out.printf(Locale.ROOT, "    opened in %.2f s;", opened);
        for (String id : COUNTED) {
            Question question = Questions.find(id).orElseThrow();
            FactTable[] table = new FactTable[1];
            double read = seconds(() -> table[0] = snapshot[0].table(question).orElseThrow());
            System.out.printf(
                    Locale.ROOT,
                    " %s (%,d rows) read in %.2f s, counted in %.1f ms;",
                    id,
                    table[0].units().rows(),
                    read,
                    1e3 * latency(table[0], question));
        }
        System.out.println();
    }

    private static double latency(FactTable table, Question question) throws Exception {
        CountQuery query = CountQuery.of(
                question,
                question.dimensions().stream().map(Dimension::id).limit(2).toList(),
                Optional.empty());
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            best = Math.min(best, seconds(() -> Counter.count(table, query)));
        }
        return best;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void plainLoop(SnapshotEvents events) {
        long sum = 0;
        for (int event = 0; event < events.size(); event++) {
            sum += events.day(event) ^ events.person(event) ^ events.type(event).ordinal();
        }
        if (sum == 42) {
            System.out.println();
        }
    }

    private static SecretKeySpec key(int last) {
        byte[] bytes = new byte[32];
        bytes[31] = (byte) last;
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
