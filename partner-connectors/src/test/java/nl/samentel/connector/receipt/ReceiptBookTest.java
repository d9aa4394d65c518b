package nl.samentel.connector.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.note.NoteKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptBookTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final NoteKey KEY = FakeLog.RECEIPTS.key();

    @TempDir
    Path folder;

    private final List<Integer> told = new ArrayList<>();
    private ReceiptBook book;
    private ReceiptKeeper keeper;

    @BeforeEach
    void open() {
        book = new ReceiptBook(new Home(folder));
        keeper = keeper(NOON);
    }

    private ReceiptKeeper keeper(Instant now) {
        return new ReceiptKeeper(new Home(folder), Clock.fixed(now, ZoneOffset.UTC), told::add);
    }

    private static String receipt(int number) {
        return CanonicalBase64.encode(EntryReceipt.issue(
                        FakeLog.PREFIX + "/2026",
                        TreeHash.leaf(("entry " + number).getBytes(StandardCharsets.UTF_8)),
                        NOON,
                        Duration.ofSeconds(60),
                        FakeLog.RECEIPTS)
                .bytes());
    }

    private Path file(String ending) {
        return folder.resolve("receipts/2026-11" + ending);
    }

    @Test
    void keepsAFileForEachMonth() throws Exception {
        keeper.keep(List.of(receipt(1)));
        keeper(NOON.plus(Duration.ofDays(10))).keep(List.of(receipt(2), receipt(3)));

        assertThat(book.waiting(KEY))
                .extracting(HeldReceipt::place)
                .containsExactly("2026-11.receipts:1", "2026-12.receipts:1", "2026-12.receipts:2");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("receipts"))))
                .isEqualTo("rwx------");
    }

    @Test
    void writesNothingWhenAnAnswerHasNone() {
        keeper.keep(List.of());
        keeper.keep(List.of("", "not base64!", ",,"));

        assertThat(Files.exists(folder.resolve("receipts"))).isFalse();
    }

    @Test
    void closesALineThatACrashCutOff() throws Exception {
        keeper.keep(List.of(receipt(1)));
        Files.writeString(file(".receipts"), receipt(2).substring(0, 50), StandardOpenOption.APPEND);

        keeper.keep(List.of(receipt(3)));

        assertThat(book.waiting(KEY)).extracting(HeldReceipt::line).containsExactly(1L, 3L);
        assertThat(book.tally().of(Fate.REFUSED)).isEqualTo(1);
    }

    @Test
    void losesNoneWhenSeveralWriteAtOnce() throws CommandFailure {
        IntStream.range(0, 200).parallel().forEach(number -> keeper(NOON).keep(List.of(receipt(number))));

        assertThat(book.waiting(KEY)).hasSize(200);
        assertThat(told).isEmpty();
    }

    @Test
    void remembersWhatBecameOfEach() throws CommandFailure {
        keeper.keep(List.of(receipt(1), receipt(2), receipt(3)));
        List<HeldReceipt> waiting = book.waiting(KEY);
        book.judge(
                waiting.get(0),
                Fate.PROVEN,
                OptionalLong.of(17),
                waiting.get(0).promise().origin());
        book.judge(
                waiting.get(2),
                Fate.LOST,
                OptionalLong.empty(),
                waiting.get(2).promise().origin());
        book.searched("a log", 5);

        ReceiptBook again = new ReceiptBook(new Home(folder));

        assertThat(again.waiting(KEY)).containsExactly(waiting.get(1));
        assertThat(again.tally().of(Fate.PROVEN)).isEqualTo(1);
        assertThat(again.tally().of(Fate.LOST)).isEqualTo(1);
        assertThat(again.tally().waiting()).isEqualTo(1);
        assertThat(again.searched("a log")).hasValue(5);
        assertThat(again.searched("another")).isEmpty();
    }

    @Test
    void countsAReceiptThatWasWrittenTwiceOnce() throws CommandFailure {
        keeper.keep(List.of(receipt(1)));
        keeper.keep(List.of(receipt(1)));

        assertThat(book.waiting(KEY)).hasSize(1);
        assertThat(book.tally().kept()).isEqualTo(1);
    }

    @Test
    void readsThousandsInAMoment() throws CommandFailure {
        keeper.keep(IntStream.range(0, 5_000).mapToObj(ReceiptBookTest::receipt).toList());

        assertThat(book.waiting(KEY)).hasSize(5_000);
        assertThat(book.tally().waiting()).isEqualTo(5_000);
    }

    @Test
    void whateverHappensToItsFilesNothingIsProvenByIt() throws Exception {
        keeper.keep(List.of(receipt(1), receipt(2)));
        List<HeldReceipt> waiting = book.waiting(KEY);
        book.judge(waiting.get(0), Fate.PROVEN, OptionalLong.of(17), "a");
        book.searched("a", 5);
        SplittableRandom random = new SplittableRandom(9);
        byte[] judged = Files.readAllBytes(file(".judged"));
        for (String name : List.of("2026-11.receipts", "2026-11.judged", "searched.json")) {
            Path file = folder.resolve("receipts").resolve(name);
            byte[] right = Files.readAllBytes(file);
            for (int round = 0; round < 200; round++) {
                Files.write(file, damaged(right, random));
                ReceiptBook damaged = new ReceiptBook(new Home(folder));
                damaged.searched("a");
                damaged.tally();
                assertThat(damaged.waiting(KEY).stream().map(HeldReceipt::promise))
                        .isSubsetOf(waiting.stream().map(HeldReceipt::promise).toList());
                Files.write(file(".judged"), judged);
            }
            Files.write(file, right);
        }
    }

    private static byte[] damaged(byte[] right, SplittableRandom random) {
        byte[] changed = right.clone();
        changed[random.nextInt(right.length)] ^= (byte) (1 << random.nextInt(8));
        return random.nextBoolean() ? changed : Arrays.copyOf(changed, random.nextInt(right.length));
    }
}
