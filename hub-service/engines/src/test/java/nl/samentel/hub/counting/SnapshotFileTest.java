package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.hub.atrest.HubKeystore;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealedFile;
import nl.samentel.hub.atrest.SnapshotSeal;
import nl.samentel.hub.counting.SnapshotFile.Sealed;
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
    private Sealed file;
    private List<FactTable> tables;
    private List<QuestionAnswers> answers;

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
        tables = List.of(scene.facts("M2"), scene.facts("M1"), scene.facts("H4"));
        answers = List.of(scene.answers("M1"));
        file = new Sealed(folder.resolve("s.snapshot"), seal);
    }

    private static SnapshotSeal seal(KeyTree keys, String datalab) throws Exception {
        RootId root = RootId.first(KeyScope.snapshots(datalab));
        keys.make(root);
        return keys.snapshotKeys(root).snapshotSeal();
    }

    private String write(Sealed to) throws Exception {
        return SnapshotFile.write(to, MANIFEST, tables, answers);
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        Snapshot again = SnapshotFile.read(file, "s-1", write(file));
        assertThat(again.manifest()).isEqualTo(MANIFEST);
        for (FactTable table : tables) {
            FactTable read = table(again, table.question());
            assertThat(read.period()).isEqualTo(Scene.PERIOD);
            assertThat(plain(read)).isEqualTo(plain(table));
        }
        assertThat(numbers(table(again, "M1"))).isEqualTo(numbers(tables.get(1)));
        assertThat(told(again.answers("M1").orElseThrow()))
                .isEqualTo(told(answers.get(0)))
                .contains("VALUE");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder("keystore", "keystore.lock", "s.snapshot");
        }
    }

    @Test
    void saysWhichQuestionsItHoldsWithoutReadingThem() throws Exception {
        Snapshot again = SnapshotFile.read(file, "s-1", write(file));
        Files.delete(file.path());
        assertThat(again.holds(question("H4"))).isTrue();
        assertThat(again.holds(question("P2"))).isFalse();
        assertThat(again.table(question("P2"))).isEmpty();
        assertThatThrownBy(() -> again.table(question("H4"))).isInstanceOf(IOException.class);
    }

    @Test
    void standsOnDiskSealed() throws Exception {
        write(file);
        assertThat(new String(Files.readAllBytes(file.path()), StandardCharsets.ISO_8859_1))
                .doesNotContain("receipt of a delivery");
    }

    @Test
    void refusesAnAlteredTruncatedOrOtherFile() throws Exception {
        String digest = write(file);
        byte[] bytes = Files.readAllBytes(file.path());
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-2", digest)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SnapshotFile.read(new Sealed(file.path(), otherSeal), "s-1", digest))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", "00".repeat(32)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("registered");
        Files.write(file.path(), Arrays.copyOf(bytes, bytes.length - 1));
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", digest)).isInstanceOf(IOException.class);
        bytes[bytes.length / 2] ^= 4;
        Files.write(file.path(), bytes);
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", digest)).isInstanceOf(IOException.class);
    }

    @Test
    void refusesATableOfAFileThatWasAlteredAfterItWasOpened() throws Exception {
        Snapshot open = SnapshotFile.read(file, "s-1", write(file));
        byte[] bytes = Files.readAllBytes(file.path());
        bytes[bytes.length / 2] ^= 4;
        Files.write(file.path(), bytes);
        assertThatThrownBy(() -> open.table(question("M1"))).isInstanceOf(IOException.class);
    }

    @Test
    void refusesATableOfAnotherFileUnderTheSameIdAndSeal() throws Exception {
        Snapshot open = SnapshotFile.read(file, "s-1", write(file));
        Scene other = new Scene();
        other.report("r1", "2020-03-01", 1);
        tables = List.of(other.facts("M2"), tables.get(1), tables.get(2));
        write(file);
        assertThatThrownBy(() -> open.table(question("M2"))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open.table(question("M1"))).isInstanceOf(IOException.class);
    }

    @Test
    void refusesAFileOfAnEarlierVersionAndSaysWhatHelps() throws Exception {
        String digest = SealedFile.write(file.path(), "s-1", seal, out -> {
            out.writeInt(0x53414D32);
            out.writeUTF("whatever it held");
        });
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", digest))
                .isInstanceOf(OtherFormatException.class)
                .hasMessageContaining("freeze again");
    }

    @Test
    void sealedAnewItHoldsTheSame() throws Exception {
        Sealed fresh = new Sealed(folder.resolve("fresh.snapshot"), otherSeal);
        String digest = write(file);
        String resealed = SnapshotFile.reseal(file, fresh, "s-1", digest);
        assertThat(plain(table(SnapshotFile.read(fresh, "s-1", resealed), "M1")))
                .isEqualTo(plain(tables.get(1)));
        assertThatThrownBy(() -> SnapshotFile.reseal(file, fresh, "s-1", resealed))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("fresh.snapshot.part")).doesNotExist();
    }

    @Test
    void anOlderSnapshotOfTheSameIdIsNotTakenForTheNewOne() throws Exception {
        String first = write(file);
        String second = write(file);
        assertThat(second).isNotEqualTo(first);
        assertThatThrownBy(() -> SnapshotFile.read(file, "s-1", first)).isInstanceOf(IOException.class);
    }

    @Test
    void leavesNothingBehindWhenItCannotMove() throws Exception {
        Path occupied =
                Files.createDirectories(folder.resolve("s.snapshot/inside")).getParent();
        assertThatThrownBy(() -> write(new Sealed(occupied, seal))).isInstanceOf(IOException.class);
        assertThat(folder.resolve("s.snapshot.part")).doesNotExist();
    }

    @Test
    void leavesNothingBehindWhenItIsNotFinished() throws Exception {
        try (SnapshotWriter writer = SnapshotFile.writing(file, "s-1")) {
            writer.add(tables.get(0));
            assertThat(folder.resolve("s.snapshot.part")).exists();
            assertThatThrownBy(() ->
                            writer.finish(new SnapshotManifest("s-2", "lab", List.of(), List.of(), "rules"), List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(file.path()).doesNotExist();
        assertThat(folder.resolve("s.snapshot.part")).doesNotExist();
    }

    private static Question question(String id) {
        return Questions.find(id).orElseThrow();
    }

    private static FactTable table(Snapshot snapshot, String question) throws IOException {
        return snapshot.table(question(question)).orElseThrow();
    }

    private static byte[] plain(FactTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TableFormat.write(new DataOutputStream(bytes), table);
        return bytes.toByteArray();
    }

    private static String told(QuestionAnswers answers) throws Exception {
        CountQuery query = CountQuery.of(question("M1"), List.of("year"), Optional.empty());
        return answers.answer(query).cells().stream()
                .map(c -> c.count().status() + " " + c.count())
                .toList()
                .toString();
    }

    private static List<?> numbers(FactTable table) throws Exception {
        return Scene.numbers(table, "M1", Optional.empty(), "year", "report_type", "derived_type");
    }
}
