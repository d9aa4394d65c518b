package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SnapshotSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    private static final SnapshotManifest MANIFEST =
            new SnapshotManifest("s-1", "lab", List.of("receipt of a delivery"), List.of("M1/1"), "rules");

    @TempDir
    Path folder;

    private SnapshotSeal seal;
    private SnapshotSeal otherSeal;
    private Snapshot snapshot;

    @BeforeEach
    void makeSnapshot() throws Exception {
        char[] passphrase = "only for this test".toCharArray();
        HubKeystore.create(folder.resolve("keystore"), passphrase, new SecureRandom());
        KeyTree keys = HubKeystore.open(folder.resolve("keystore"), passphrase);
        seal = seal(keys, "lab");
        otherSeal = seal(keys, "other");
        Scene scene = new Scene();
        for (int person = 0; person < 3_000; person++) {
            scene.report("r" + person / 3, "20" + (19 + person % 4) + "-03-0" + (1 + person % 9), person * 7);
        }
        snapshot = new Snapshot(MANIFEST, List.of(scene.facts("M1")), List.of(scene.answers("M1")));
    }

    private static SnapshotSeal seal(KeyTree keys, String datalab) throws Exception {
        RootId root = RootId.first(KeyScope.snapshots(datalab));
        keys.make(root);
        return keys.snapshotKeys(root).snapshotSeal();
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        Path file = folder.resolve("s.snapshot");
        String digest = SnapshotFile.write(file, snapshot, seal);
        Snapshot again = SnapshotFile.read(file, "s-1", digest, seal);
        assertThat(again.manifest()).isEqualTo(MANIFEST);
        assertThat(numbers(again)).isEqualTo(numbers(snapshot));
        assertThat(again.table("M1").orElseThrow().period()).isEqualTo(Scene.PERIOD);
        assertThat(answers(again)).isEqualTo(answers(snapshot)).contains("VALUE");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("keystore", "keystore.lock", "s.snapshot");
        }
    }

    @Test
    void standsOnDiskSealed() throws Exception {
        Path file = folder.resolve("s.snapshot");
        SnapshotFile.write(file, snapshot, seal);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("receipt of a delivery");
    }

    @Test
    void refusesAnAlteredTruncatedOrOtherFile() throws Exception {
        Path file = folder.resolve("s.snapshot");
        String digest = SnapshotFile.write(file, snapshot, seal);
        byte[] bytes = Files.readAllBytes(file);
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-2", digest, seal)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", digest, otherSeal))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", "00".repeat(32), seal))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("registered");
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", digest, seal)).isInstanceOf(IOException.class);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file, bytes);
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", digest, seal)).isInstanceOf(IOException.class);
    }

    @Test
    void anOlderSnapshotOfTheSameIdIsNotTakenForTheNewOne() throws Exception {
        Path file = folder.resolve("s.snapshot");
        String first = SnapshotFile.write(file, snapshot, seal);
        String second = SnapshotFile.write(file, snapshot, seal);
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", first, seal)).isInstanceOf(IOException.class);
    }

    @Test
    void leavesNothingBehindWhenItCannotMove() throws Exception {
        Path occupied =
                Files.createDirectories(folder.resolve("s.snapshot/inside")).getParent();
        assertThatThrownBy(() -> SnapshotFile.write(occupied, snapshot, seal)).isInstanceOf(IOException.class);
        assertThat(folder.resolve("s.snapshot.part")).doesNotExist();
    }

    private static String answers(Snapshot snapshot) throws Exception {
        CountQuery query = CountQuery.of(Questions.find("M1").orElseThrow(), List.of("year"), Optional.empty());
        return snapshot.answers("M1").orElseThrow().answer(query).cells().stream()
                .map(c -> c.count().status() + " " + c.count())
                .toList()
                .toString();
    }

    private static List<?> numbers(Snapshot snapshot) throws Exception {
        return Scene.numbers(
                snapshot.table("M1").orElseThrow(), "M1", Optional.empty(), "year", "report_type", "derived_type");
    }
}
