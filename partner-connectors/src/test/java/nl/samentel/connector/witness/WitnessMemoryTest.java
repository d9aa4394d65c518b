package nl.samentel.connector.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.connector.hub.RecoveryOffer;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.schema.merkle.ConsistencyProof;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.witness.AddCheckpoint;
import nl.samentel.schema.witness.Decision;
import nl.samentel.schema.witness.Witness;
import nl.samentel.schema.witness.WitnessStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessMemoryTest {
    private static final int ROUNDS = 40;
    private static final LogShard SHARD = FakeLog.shard("2026").grow("right", ROUNDS);

    @TempDir
    Path folder;

    private WitnessMemory memory;
    private Path file;
    private Path history;

    @BeforeEach
    void open() throws Exception {
        memory = WitnessMemory.of(new Home(folder), Clock.systemUTC());
        file = folder.resolve("witness/samentel.local%2Flog%2F2026.checkpoint");
        history = folder.resolve("witness/samentel.local%2Flog%2F2026.history");
    }

    private WitnessStore.Outcome store(int expected, int next) {
        return memory.replace(
                expected == 0 ? Optional.empty() : Optional.of(SHARD.claim(expected)), SHARD.checkpoint(next));
    }

    @Test
    void remembersTheLastCheckpointAndEveryOneBefore() throws Exception {
        assertThat(memory.latest(SHARD.origin)).isEmpty();
        assertThat(store(0, 3)).isEqualTo(WitnessStore.Outcome.STORED);
        assertThat(store(3, 7)).isEqualTo(WitnessStore.Outcome.STORED);
        assertThat(store(3, 9)).isEqualTo(WitnessStore.Outcome.MOVED);

        WitnessMemory later = WitnessMemory.of(new Home(folder), Clock.systemUTC());
        assertThat(later.latest(SHARD.origin)).contains(SHARD.checkpoint(7));
        assertThat(later.origins()).containsExactly(SHARD.origin);
        assertThat(Files.readAllLines(history)).hasSize(2);
    }

    @Test
    void remembersWhatACrashLeftInTheHistoryOnly() throws IOException {
        store(0, 3);
        byte[] before = Files.readAllBytes(file);
        store(3, 7);
        Files.write(file, before);

        assertThat(memory.latest(SHARD.origin)).contains(SHARD.checkpoint(7));
        Files.delete(file);
        assertThat(memory.latest(SHARD.origin)).contains(SHARD.checkpoint(7));
        assertThat(store(7, 7)).isEqualTo(WitnessStore.Outcome.STORED);
        assertThat(Files.readAllLines(history)).hasSize(2);
    }

    @Test
    void writesOverALineThatACrashCutOff() throws IOException {
        store(0, 3);
        byte[] whole = Files.readAllBytes(history);
        Files.writeString(history, "{\"at\":1,\"checkp", StandardOpenOption.APPEND);

        assertThat(memory.latest(SHARD.origin)).contains(SHARD.checkpoint(3));
        store(3, 7);

        assertThat(Files.readAllLines(history)).hasSize(2);
        assertThat(Files.readString(history)).startsWith(new String(whole, StandardCharsets.UTF_8));
        assertThat(memory.latest(SHARD.origin)).contains(SHARD.checkpoint(7));
    }

    @Test
    void readsTheEndOfALongHistoryOnly() throws IOException {
        store(0, 3);
        byte[] line = Files.readAllBytes(history);
        for (int i = 0; i < 12_000; i++) {
            Files.write(history, line, StandardOpenOption.APPEND);
        }

        assertThat(store(3, 7)).isEqualTo(WitnessStore.Outcome.STORED);
        assertThat(memory.latest(SHARD.origin)).contains(SHARD.checkpoint(7));
    }

    @Test
    void believesNoFileOfAnotherLog() throws IOException {
        store(0, 3);
        Files.write(file, FakeLog.shard("2027").grow("right", 1).checkpoint(1).bytes());

        assertThatThrownBy(() -> memory.latest(SHARD.origin)).isInstanceOf(MemoryFault.class);
    }

    @Test
    void findsTheLargestUpToASizeAndOverlooksALineThatACrashCutOff() throws Exception {
        assertThat(memory.largest(SHARD.origin, 5)).isEmpty();
        store(0, 3);
        store(3, 7);
        Files.writeString(history, "{\"at\":1,\"checkp", StandardOpenOption.APPEND);

        assertThat(memory.largest(SHARD.origin, 2)).isEmpty();
        assertThat(memory.largest(SHARD.origin, 6).map(History.Line::checkpoint))
                .contains(SHARD.checkpoint(3));
        assertThat(memory.largest(SHARD.origin, 7).map(History.Line::checkpoint))
                .contains(SHARD.checkpoint(7));
    }

    @Test
    void storesNothingMoreOfAShardThatEnded() throws Exception {
        store(0, 3);
        store(3, 7);
        RecoveryOffer offer = new RecoveryOffer("2026-r1", "{}", "", List.of(new RecoveryOffer.Signed("VTF", "")));
        Ending ending = Ending.of(SHARD.checkpoint(5), 7, 3, offer, Instant.ofEpochMilli(1));
        memory.end(ending);

        assertThat(store(7, 9)).isEqualTo(WitnessStore.Outcome.MOVED);
        WitnessMemory later = WitnessMemory.of(new Home(folder), Clock.systemUTC());
        assertThat(later.ended(SHARD.origin)).contains(ending);
        assertThat(later.latest(SHARD.origin)).contains(SHARD.checkpoint(7));
        Files.writeString(memory.endingFile(SHARD.origin), "{}");
        assertThatThrownBy(() -> later.ended(SHARD.origin)).isInstanceOf(CommandFailure.class);
    }

    @Test
    void twoProgramsAtOnceNeverCosignTheSameSizeTwiceOrGoBack() throws Exception {
        List<Process> programs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            programs.add(new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java",
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Rival.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }
        for (Process program : programs) {
            assertThat(program.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(program.exitValue()).isZero();
        }
        List<String> lines = Files.readAllLines(history);
        assertThat(lines).hasSize(ROUNDS);
        assertThat(new HashSet<>(lines)).hasSize(ROUNDS);
        for (int size = 1; size <= ROUNDS; size++) {
            assertThat(lines.get(size - 1))
                    .contains("\\n" + size + "\\n" + SHARD.root(size).base64());
        }
        assertThat(memory.latest(SHARD.origin)).contains(SHARD.checkpoint(ROUNDS));
    }

    /** Another program of the same home, which cosigns entry by entry as fast as it can. */
    static final class Rival {
        private Rival() {}

        public static void main(String[] args) throws Exception {
            WitnessMemory memory = WitnessMemory.of(new Home(Path.of(args[0])), Clock.systemUTC());
            Cosigner cosigner = new Cosigner(WitnessHome.NAME, FakeLog.key(0), Clock.systemUTC());
            Witness witness = new Witness(List.of(SHARD.signer.key()), cosigner, memory);
            for (long size = 0; size < ROUNDS; ) {
                long from = size;
                AddCheckpoint request = new AddCheckpoint(
                        from,
                        from == 0
                                ? List.of()
                                : ConsistencyProof.of(from, from + 1, SHARD::node)
                                        .path(),
                        SHARD.checkpoint(from + 1));
                Decision decision = memory.exclusively(() -> witness.decide(request));
                size = decision instanceof Decision.Conflict moved ? moved.size() : from + 1;
            }
        }
    }
}
