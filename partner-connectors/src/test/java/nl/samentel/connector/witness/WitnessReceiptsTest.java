package nl.samentel.connector.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.FakeRecovery;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.merkle.TreeHash;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessReceiptsTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final LogShard shard = FakeLog.shard("2026").grow("right", 700);
    private final SigningKey police = SigningKey.random();
    private final SigningKey own = SigningKey.of(new byte[SigningKey.LENGTH]);
    private final List<String> promised = new ArrayList<>();
    private WitnessHome witness;

    @BeforeEach
    void start() {
        witness = WitnessHome.of(folder, hub);
        witness.agree(hub, police);
        hub.log.show("2026", shard, 300);
        hub.promises = request -> request.equals("GET /api/v1/log") ? taken() : List.of();
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private synchronized List<String> taken() {
        List<String> all = List.copyOf(promised);
        promised.clear();
        return all;
    }

    private void promise(byte[] entry, Duration ago) {
        promise(entry, ago, FakeLog.RECEIPTS);
    }

    private void promise(byte[] entry, Duration ago, LogSigner key) {
        Instant accepted = Instant.now().minus(ago).truncatedTo(ChronoUnit.MILLIS);
        promised.add(CanonicalBase64.encode(
                EntryReceipt.issue(shard.origin, TreeHash.leaf(entry), accepted, Duration.ofSeconds(60), key)
                        .bytes()));
    }

    private static byte[] lost() {
        return "{\"at\":1,\"lost\":1}".getBytes(StandardCharsets.UTF_8);
    }

    private List<String> kept() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(witness.home.resolve("receipts"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".receipts")).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    private String status() {
        return witness.run("witness status").out();
    }

    @Test
    void keepsEveryReceiptOfEveryAnswerAsItCame() throws IOException {
        promise(shard.entry(5), Duration.ZERO);
        promise(shard.entry(6), Duration.ZERO);
        List<String> given = List.copyOf(promised);

        witness.run("witness");

        assertThat(kept()).isEqualTo(given);
    }

    @Test
    void keepsTheReceiptsOfARefusal() throws IOException {
        promise(shard.entry(5), Duration.ZERO);
        promise(shard.entry(6), Duration.ZERO);
        hub.before = request -> request.equals("GET /api/v1/log") ? 403 : 0;

        assertThat(witness.run("witness").exit()).isEqualTo(1);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void keepsReceiptsThatSomethingInBetweenJoined() throws IOException {
        promise(shard.entry(5), Duration.ZERO);
        promise(shard.entry(6), Duration.ZERO);
        String joined = String.join(", ", taken());
        promised.add(joined);

        witness.run("witness");

        assertThat(kept()).hasSize(2);
    }

    @Test
    void findsWhatWasPromisedAsTheLogGrows() {
        promise(shard.entry(5), HOUR);
        promise(shard.entry(299), Duration.ZERO);
        promise(shard.entry(600), Duration.ZERO);

        Program.Result first = witness.run("witness");
        String waiting = status();
        hub.log.show("2026", shard, 700);
        Program.Result second = witness.run("witness");

        assertThat(first.exit()).as(first.all()).isZero();
        assertThat(first.out()).contains("2 more entries that the hub promised stand in the log; 1 wait");
        assertThat(waiting).contains("3 kept, 2 proven to stand in the log, 1 waiting, 0 lost");
        assertThat(second.out()).contains("1 more entries");
        assertThat(status()).contains("3 kept, 3 proven to stand in the log, 0 waiting");
    }

    @Test
    void looksForEachEntryOnceAndAtNothingWhenNothingWaits() {
        promise(shard.entry(5), HOUR);
        witness.run("witness");
        hub.requests.clear();

        Program.Result again = witness.run("witness");

        assertThat(again.out()).doesNotContain("Receipts");
        assertThat(hub.requests("GET /log/2026/tile")).isEmpty();
    }

    @Test
    void findsAnEntryThatAnEarlierRoundPassedBeforeTheReceiptCame() {
        hub.log.show("2026", shard, 700);
        witness.run("witness");
        promise(shard.entry(5), HOUR);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(status()).contains("1 kept, 1 proven");
    }

    @Test
    void keepsEvidenceOfAPromiseThatWasBrokenAndSendsNothingMore() throws Exception {
        promise(lost(), HOUR);

        Program.Result result = witness.run("witness");
        Program.Result later = witness.run("witness");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("BROKE A PROMISE", "1 entries", "evidence", "not the operator alone");
        assertThat(later.exit()).isEqualTo(4);
        assertThat(later.err()).contains("There is evidence");
        assertThat(witness.evidence()).hasSize(1);
        var evidence =
                CanonicalJson.decode(Files.readAllBytes(witness.evidence().get(0)));
        Note receipt = Note.parse(evidence.path("receipts").get(0).asText().getBytes(StandardCharsets.UTF_8));
        assertThat(EntryReceipt.verify(receipt, FakeLog.RECEIPTS.key()).leaf()).isEqualTo(TreeHash.leaf(lost()));
        Note kept = Note.parse(evidence.path("kept").asText().getBytes(StandardCharsets.UTF_8));
        assertThat(kept.verify(List.of(shard.signer.key(), WitnessHome.key())).signatures())
                .hasSize(2);
    }

    @Test
    void goesOnWhenPeopleResolvedABrokenPromiseAndStillCountsIt() throws IOException {
        promise(lost(), HOUR);
        witness.run("witness");
        Files.move(witness.evidence().get(0), folder.resolve("safe.json"));

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(status()).contains("1 promises were BROKEN");
    }

    @Test
    void accusesNobodyWhileTheSameCheckpointMayStillBeOffered() {
        promise(lost(), Duration.ofMinutes(15));

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(status()).contains("0 proven to stand in the log, 1 waiting");
    }

    @Test
    void accusesNobodyOfAnEntryThatOnlyTheNewestCheckpointHas() {
        hub.log.show("2026", shard, 700).candidate = shard.checkpoint(300);
        promise(shard.entry(650), HOUR);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(witness.evidence()).isEmpty();
        assertThat(status()).contains("1 waiting");
    }

    @Test
    void accusesNobodyOfAnEntryThatAHubPutsInOrderWhileItStarts() {
        promise(shard.entry(650), HOUR);
        Program patient = new Program().with((attempt, wait) -> hub.log.show("2026", shard, 700));

        assertThat(witness.run(patient, "witness").exit()).isZero();
        assertThat(witness.run("witness").out()).contains("1 more entries");
    }

    @Test
    void promisesOfALogThatTheHubDoesNotHaveAreBroken() {
        Instant accepted = Instant.now().minus(HOUR).truncatedTo(ChronoUnit.MILLIS);
        promised.add(CanonicalBase64.encode(EntryReceipt.issue(
                        FakeLog.PREFIX + "/2031",
                        TreeHash.leaf(lost()),
                        accepted,
                        Duration.ofSeconds(60),
                        FakeLog.RECEIPTS)
                .bytes()));

        assertThat(witness.run("witness").exit()).isEqualTo(4);
    }

    @Test
    void countsNoReceiptThatTheHubDidNotSign() {
        promise(lost(), HOUR, shard.signer);
        promised.add("cnViYmlzaA==");

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(status()).contains("2 kept, 0 proven", "0 waiting", "2 are no receipts");
    }

    @Test
    void goesOnAndSaysSoWhenReceiptsCannotBeWritten() throws IOException {
        Files.writeString(witness.home.resolve("receipts"), "in the way");
        promise(shard.entry(5), HOUR);
        FakeTerminal terminal = FakeTerminal.nobody();

        Program.Result result = witness.run(new Program().with(terminal), "witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(hub.log.shards.get("2026").cosigned).hasSize(1);
        assertThat(terminal.told).hasSize(1);
        assertThat(terminal.told.get(0)).contains("cannot be written", "1 of them wait in memory", "receipts");
    }

    @Test
    void writesWhatWaitedInMemoryWithTheNextReceipt() throws IOException {
        Path receipts = Files.writeString(witness.home.resolve("receipts"), "in the way");
        promise(shard.entry(5), HOUR);
        hub.promises = request -> {
            if (request.equals("GET /log/2026/candidate")) {
                promise(shard.entry(6), HOUR);
                try {
                    Files.delete(receipts);
                    hub.promises = other -> List.of();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return taken();
        };

        assertThat(witness.run("witness").exit()).isZero();
        assertThat(kept()).hasSize(2);
    }

    @Test
    void namesWhatWasLostByARecoveryThatEnoughAgreedTo() throws IOException {
        witness.run("witness");
        hub.log.show("2026", shard, 400);
        witness.run("witness");
        promise(shard.entry(350), Duration.ofMinutes(30));
        recover(300).agree("POL", police).agree("VTF", own);
        hub.log.show("2026-r1", FakeLog.shard("2026-r1").grow("next", 3), 3);
        rememberAsIfCosigned(HOUR);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("LOST: the entry of receipt", ".receipts:1", "no fraud");
        assertThat(witness.evidence()).isEmpty();
        assertThat(status()).contains("1 kept, 0 proven to stand in the log, 0 waiting, 1 lost");
        assertThat(witness.run("witness").out()).doesNotContain("receipt");
    }

    @Test
    void whatWasDueBeforeWhatWasSavedWasNotLostButLeftOut() throws IOException {
        witness.run("witness");
        hub.log.show("2026", shard, 400);
        witness.run("witness");
        promise(lost(), HOUR.multipliedBy(3));
        recover(300).agree("POL", police).agree("VTF", own);
        hub.log.show("2026-r1", FakeLog.shard("2026-r1").grow("next", 3), 3);

        assertThat(witness.run("witness").exit()).isEqualTo(4);
        assertThat(witness.evidence()).hasSize(1);
    }

    @Test
    void whatWasPromisedAfterTheEndWasDeclaredWasNotLost() throws IOException {
        witness.run("witness");
        hub.log.show("2026", shard, 400);
        witness.run("witness");
        promise(lost(), Duration.ofMinutes(30));
        hub.log.show("2026", shard, 300);
        FakeRecovery.declare(hub.log, shard.claim(300), "2026-r1", hub.withdrawals.shown)
                .agree("POL", police)
                .agree("VTF", own);
        hub.log.show("2026-r1", FakeLog.shard("2026-r1").grow("next", 3), 3);
        rememberAsIfCosigned(HOUR);

        assertThat(witness.run("witness").exit()).isEqualTo(4);
    }

    @Test
    void findsWhatWaitedWhenTheBackupWasMadeInTheLogThatGoesOn() throws IOException {
        witness.run("witness");
        hub.log.show("2026", shard, 400);
        witness.run("witness");
        promise(lost(), Duration.ofMinutes(30));
        recover(300).agree("POL", police).agree("VTF", own);
        hub.log.show("2026-r1", FakeLog.shard("2026-r1").add(lost()).grow("next", 3), 4);
        rememberAsIfCosigned(HOUR);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(status()).contains("1 kept, 1 proven to stand in the log");
    }

    @Test
    void whoSawNothingBeyondTheBackupWaitsForTheOthersBeforeAnythingIsLost() throws IOException {
        witness.run("witness");
        promise(shard.entry(350), Duration.ofMinutes(30));
        FakeRecovery recovery = recover(300).agree("POL", police);
        rememberAsIfCosigned(HOUR);

        Program.Result few = witness.run("witness");
        recovery.agree("VTF", own);
        Program.Result enough = witness.run("witness");

        assertThat(few.exit()).as(few.all()).isEqualTo(1);
        assertThat(few.err()).contains("1 of 2 organisations agreed so far");
        assertThat(enough.exit()).as(enough.all()).isZero();
        assertThat(enough.out()).contains("LOST");
        assertThat(witness.evidence()).isEmpty();
    }

    /** Declares now that the shard ended. */
    private FakeRecovery recover(int size) {
        hub.log.show("2026", shard, size);
        return FakeRecovery.declare(
                hub.log,
                shard.claim(size),
                "2026-r1",
                hub.withdrawals.shown,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What was cosigned a moment ago in this test was cosigned a while ago. */
    private void rememberAsIfCosigned(Duration ago) throws IOException {
        Path history = witness.home.resolve("witness/samentel.local%2Flog%2F2026.history");
        String then = "{\"at\":" + Instant.now().minus(ago).toEpochMilli() + ",";
        Files.writeString(history, Files.readString(history).replaceAll("\\{\"at\":[0-9]+,", then));
    }
}
