package nl.samentel.connector.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.schema.note.Note;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessCommandTest {
    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final LogShard shard = FakeLog.shard("2026").grow("right", 700);
    private WitnessHome witness;

    @BeforeEach
    void start() {
        witness = WitnessHome.of(folder, hub);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void cosignsALogAsItGrows() throws Exception {
        for (int size : List.of(0, 1, 5, 256, 300, 700)) {
            FakeLog.Shown shown = hub.log.show("2026", shard, size);
            Program.Result result = witness.run("witness");
            assertThat(result.exit()).as(result.all()).isZero();
            Note newest = shown.cosigned.get(shown.cosigned.size() - 1);
            assertThat(newest.text()).isEqualTo(shard.claim(size).text());
            assertThat(newest.verify(List.of(WitnessHome.key())).signatures()).hasSize(1);
        }
        assertThat(history()).hasSize(6);
        assertThat(hub.requests("POST /token")).isEmpty();
    }

    private List<String> history() throws IOException {
        return Files.readAllLines(witness.home.resolve("witness/samentel.local%2Flog%2F2026.history"));
    }

    @Test
    void showsTheFingerprintOfTheLogOnceToCompareByTelephone() {
        hub.log.show("2026", shard, 5);

        Program.Result first = witness.run("witness");
        Program.Result second = witness.run("witness");

        assertThat(first.out()).contains("samentel.local/log, fingerprint").contains("Cosigned");
        assertThat(second.out()).doesNotContain("fingerprint").contains("5 entries, as before");
        assertThat(hub.log.shards.get("2026").cosigned).hasSize(1);
    }

    @Test
    void findsItsCosignatureBelowWhatIsPublishedWhenTheLogGrewSince() {
        FakeLog.Shown shown = hub.log.show("2026", shard, 5);
        witness.run("witness");
        shown.published = shown.checkpoint;
        shown.checkpoint = shard.checkpoint(9);

        assertThat(witness.run("witness").out()).contains("5 entries, as before");
        shown.published = null;
        assertThat(witness.run("witness").out()).contains("Cosigned");
        assertThat(shown.cosigned).hasSize(2);
    }

    @Test
    void findsWhatATileIsMadeOfWhenThePartialOneIsGone() {
        hub.log.show("2026", shard, 100);
        witness.run("witness");
        hub.log.dropsPartialTiles = true;
        LogShard full = shard.fork(FakeLog.KEY, 256);
        hub.log.show("2026", full, 200);

        assertThat(witness.run("witness").exit()).isZero();
    }

    @Test
    void cosignsAgainWhatItStoredBeforeACrash() throws IOException {
        hub.log.show("2026", shard, 5);
        witness.run("witness");
        hub.log.show("2026", shard, 9);
        hub.before = request -> request.startsWith("POST /log") ? -1 : 0;
        Program.Result cut = witness.run("witness");
        hub.before = FakeHub.Fault.NONE;

        Program.Result again = witness.run("witness");

        assertThat(cut.exit()).isEqualTo(3);
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(hub.log.shards.get("2026").cosigned).hasSize(2);
        assertThat(history()).hasSize(2);
    }

    @Test
    void keepsBothCheckpointsOfALogWithTwoRootsOfOneSize() throws IOException {
        hub.log.show("2026", shard, 5);
        witness.run("witness");
        hub.log.show("2026", shard.fork(FakeLog.KEY, 4).grow("wrong", 3), 5);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("TWO HISTORIES", "evidence", "not the operator alone");
        assertThat(witness.evidence()).hasSize(1);
        assertThat(Files.readString(witness.evidence().get(0)))
                .contains("FORKED")
                .contains(shard.root(5).base64())
                .contains(hub.log.shards.get("2026").shard.root(5).base64());
        assertThat(hub.log.shards.get("2026").cosigned).hasSize(1);
    }

    @Test
    void keepsTheProofOfALargerLogThatDoesNotContinue() throws IOException {
        hub.log.show("2026", shard, 300);
        witness.run("witness");
        hub.log.show("2026", shard.fork(FakeLog.KEY, 299).grow("wrong", 200), 450);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("REWRITTEN");
        assertThat(Files.readString(witness.evidence().get(0))).contains("NOT_CONTINUED", "\"proof\":[\"");
    }

    @Test
    void seesThatACopyOfYesterdayWasPutBack() throws IOException {
        hub.log.show("2026", shard, 300);
        witness.run("witness");
        hub.log.show("2026", shard, 299);

        Program.Result result = witness.run("witness");
        Program.Result later = witness.run("witness");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("SHRANK", "300", "299");
        assertThat(later.exit()).isEqualTo(4);
        assertThat(later.err()).contains("There is evidence");
        assertThat(witness.evidence()).hasSize(1);
    }

    @Test
    void cosignsTheNewestCheckpointWhenTheCandidateLagsBehind() {
        hub.log.show("2026", shard, 300);
        witness.run("witness");
        FakeLog.Shown shown = hub.log.show("2026", shard, 400);
        shown.candidate = shard.checkpoint(299);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(shown.cosigned.get(1).text()).isEqualTo(shard.claim(400).text());
    }

    @Test
    void missesAShardThatIsGone() {
        hub.log.show("2026", shard, 300);
        hub.log.show("2027", FakeLog.shard("2027").grow("right", 1), 1);
        witness.run("witness");
        hub.log.shards.remove("2026");

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("LOST SOMETHING");
    }

    @Test
    void waitsForTheFirstCheckpointOfANewYear() {
        hub.log.show("2026", shard, 300);
        FakeLog.Shown next = hub.log.show("2027", FakeLog.shard("2027").grow("right", 1), 1);
        next.candidate = null;
        next.checkpoint = null;

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("2027: nothing to cosign yet");
    }

    @Test
    void refusesToGoOnWhenAListedShardHasNoCandidateAnyMore() {
        FakeLog.Shown shown = hub.log.show("2026", shard, 300);
        witness.run("witness");
        shown.candidate = null;

        assertThat(witness.run("witness").exit()).isEqualTo(1);
    }

    @Test
    void watchesAShardThatTheHubNoLongerLists() {
        hub.log.show("2026", shard, 300);
        witness.run("witness");
        hub.log.unlisted.add("2026");
        hub.log.show("2026", shard, 200);

        assertThat(witness.run("witness").exit()).isEqualTo(4);
    }

    @Test
    void oneOfTwoWitnessesThatWereShownTwoHistoriesKeepsTheEvidence() {
        WitnessHome other = WitnessHome.of(folder.resolve("other"), hub);
        LogShard wrong = shard.fork(FakeLog.KEY, 4).grow("wrong", 300);
        hub.log.show("2026", shard, 5);
        assertThat(witness.run("witness").exit()).isZero();
        hub.log.show("2026", wrong, 5);
        assertThat(other.run("witness").exit()).isZero();
        hub.log.show("2026", wrong, 200);

        assertThat(other.run("witness").exit()).isZero();
        assertThat(witness.run("witness").exit()).isEqualTo(4);
        assertThat(witness.evidence()).hasSize(1);
        assertThat(other.evidence()).isEmpty();
    }

    @Test
    void refusesAnotherLogThanItSawFirst() {
        hub.log.show("2026", shard, 5);
        witness.run("witness");
        hub.log.key = FakeLog.key(99);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("another log than before");
    }

    @Test
    void cosignsNothingThatTheHubDoesNotShow() {
        hub.log.show("2026", shard, 5);
        witness.run("witness");
        FakeLog.Shown shown = hub.log.show("2026", shard, 5);
        shown.candidate = FakeLog.shard("2026").grow("wrong", 9).checkpoint(9);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("does not show what its checkpoint of 9 entries");
        assertThat(witness.evidence()).isEmpty();
        assertThat(shown.cosigned).hasSize(1);
    }

    @Test
    void believesNoCheckpointOfAnotherKey() {
        hub.log.show("2026", new LogShard(shard.origin, FakeLog.key(99)).grow("right", 5), 5);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("no checkpoint that its log signed");
    }

    @Test
    void saysThatTheHubDoesNotTakeTheCosignature() {
        hub.log.show("2026", shard, 5);
        hub.log.refusesCosignatures = true;

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.out()).contains("did not take", "samentel witness enrol");
    }

    @Test
    void keepsLookingWhenTheHubCannotBeReachedAndEndsOnAFork() {
        hub.log.show("2026", shard, 5);
        Program program = new Program().with((attempt, wait) -> {
            hub.before = request -> attempt == 2 ? 503 : 0;
            if (attempt == 4) {
                hub.log.show("2026", shard.fork(FakeLog.KEY, 4).grow("wrong", 3), 5);
            }
        });

        Program.Result result = witness.run(program, "witness", "--every=60s");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.out()).contains("Cosigned", "not available now", "Looking again in 1:00", "as before");
        assertThat(result.err()).contains("TWO HISTORIES");
    }

    @Test
    void endsCleanlyWhenThePersonStopsIt() {
        hub.log.show("2026", shard, 5);
        Program program = new Program().with((attempt, wait) -> {
            throw new InterruptedException();
        });

        Program.Result result = witness.run(program, "witness", "--every=5m");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Stopped");
    }

    @Test
    void refusesATimeThatIsNone() {
        assertThat(witness.run("witness", "--every=soon").exit()).isEqualTo(2);
    }

    @Test
    void saysWhatToDoWithoutAKey() {
        WitnessHome none = WitnessHome.without(folder.resolve("none"), hub);

        Program.Result result = none.run("witness");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("samentel witness enrol");
    }

    @Test
    void cosignsNothingWhenItsMemoryIsDamaged() throws IOException {
        hub.log.show("2026", shard, 5);
        witness.run("witness");
        Files.writeString(
                witness.home.resolve("witness/samentel.local%2Flog%2F2026.history"),
                "rubbish\n",
                StandardCharsets.UTF_8);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains("cannot be read");
    }
}
