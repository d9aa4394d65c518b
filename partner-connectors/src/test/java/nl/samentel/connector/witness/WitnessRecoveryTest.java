package nl.samentel.connector.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samentel.connector.Program;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.FakeRecovery;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.connector.recovery.Consent;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.recovery.RecoveryFile;
import nl.samentel.connector.recovery.Signatory;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.receipt.HubKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness cosigned 250 and 400 entries, and a backup of 300 is put back. */
class WitnessRecoveryTest {
    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final LogShard shard = FakeLog.shard("2026").grow("right", 700);
    private final SigningKey police = SigningKey.random();
    private final SigningKey own = SigningKey.of(new byte[SigningKey.LENGTH]);
    private WitnessHome witness;

    @BeforeEach
    void start() {
        witness = WitnessHome.of(folder, hub);
        witness.agree(hub, police);
        for (int size : new int[] {250, 400}) {
            hub.log.show("2026", shard, size);
            assertThat(witness.run("witness").exit()).isZero();
        }
        hub.log.show("2026", shard, 300);
        hub.log.show("2026-r1", FakeLog.shard("2026-r1").grow("next", 3), 3);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private FakeRecovery declare() {
        return FakeRecovery.declare(hub.log, shard.claim(300), "2026-r1", hub.withdrawals.shown);
    }

    private int cosigned(String name) {
        return hub.log.shards.get(name).cosigned.size();
    }

    @Test
    void followsARecoveryThatEnoughAgreedToAndNamesWhatWasLost() throws IOException {
        declare().agree("POL", police).agree("VTF", own);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("2026: ended at 300 entries", "entries 300 to 399", "last common checkpoint at 250")
                .contains("2026-r1: 3 entries, 3 more than before");
        assertThat(witness.evidence()).isEmpty();
        assertThat(cosigned("2026")).isEqualTo(2);
        assertThat(cosigned("2026-r1")).isEqualTo(1);
        assertThat(Files.readString(witness.home.resolve("witness/samentel.local%2Flog%2F2026.ending.json")))
                .contains("\"firstLost\":300", "\"lastLost\":399", "\"lastCommon\":250", "The disk broke");
    }

    @Test
    void remembersTheEndingWhenTheDeclarationIsNotShownAnyMore() {
        declare().agree("POL", police).agree("VTF", own);
        witness.run("witness");
        hub.log.recoveries.removeAll();

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("entries 300 to 399").contains("2026-r1: 3 entries, as before");
    }

    @Test
    void waitsWithoutEvidenceUntilEnoughAgreed() {
        FakeRecovery recovery = declare().agree("POL", police);

        Program.Result few = witness.run("witness");
        Program.Result agreed = witness.run("witness recovery", "--yes");
        Program.Result enough = witness.run("witness");

        assertThat(few.exit()).isEqualTo(1);
        assertThat(few.err())
                .contains("300 entries stand, and you cosigned 400")
                .contains("1 of 2 organisations agreed so far (POL); 2 are needed")
                .contains("samentel witness recovery");
        assertThat(witness.evidence()).isEmpty();
        assertThat(agreed.exit()).as(agreed.all()).isZero();
        assertThat(recovery.signatures()).isEqualTo(2);
        assertThat(enough.exit()).as(enough.all()).isZero();
        assertThat(cosigned("2026-r1")).isEqualTo(1);
    }

    @Test
    void countsNoSignatureOfAStranger() {
        declare()
                .agree("POL", SigningKey.random())
                .agree("VTF", own)
                .agree("VTF", own)
                .agree("XXX", police);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("1 of 2 organisations agreed so far (VTF)");
        assertThat(witness.evidence()).isEmpty();
        assertThat(cosigned("2026-r1")).isZero();
    }

    @Test
    void takesABackupThatNobodyDeclaredForAFork() {
        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("SHRANK");
        assertThat(witness.evidence()).hasSize(1);
    }

    @Test
    void believesNoDeclarationThatTheHubDidNotSign() {
        FakeRecovery.declare(hub.log, shard.claim(300), "2026-r1", SigningKey.random())
                .agree("POL", police)
                .agree("VTF", own);

        assertThat(witness.run("witness").exit()).isEqualTo(4);
        assertThat(witness.run("witness recovery", "--yes").out()).contains("declared no recovery");
    }

    @Test
    void believesNoDeclarationThatIsNotCanonical() {
        String document = declare().document();
        hub.log.recoveries.removeAll();
        FakeRecovery.declare(hub.log, document.replace(",", ", "), "2026-r1", hub.withdrawals.shown)
                .agree("POL", police)
                .agree("VTF", own);

        assertThat(witness.run("witness").exit()).isEqualTo(4);
    }

    @Test
    void believesNoDeclarationOfAnotherEnd() {
        declare().agree("POL", police).agree("VTF", own);
        hub.log.show("2026", shard, 299);

        assertThat(witness.run("witness").exit()).isEqualTo(4);
        assertThat(witness.evidence()).hasSize(1);
    }

    @Test
    void keepsEvidenceWhenWhatIsDeclaredIsAnotherHistory() throws IOException {
        LogShard wrong = shard.fork(FakeLog.KEY, 240).grow("wrong", 60);
        hub.log.show("2026", wrong, 300);
        FakeRecovery.declare(hub.log, wrong.claim(300), "2026-r1", hub.withdrawals.shown)
                .agree("POL", police)
                .agree("VTF", own);

        Program.Result asked = witness.run("witness recovery", "--yes");
        Program.Result result = witness.run("witness");

        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.err()).contains("REWRITTEN");
        assertThat(result.exit()).isEqualTo(4);
        assertThat(witness.evidence()).hasSize(1);
        assertThat(Files.readString(witness.evidence().get(0)))
                .contains(
                        "NOT_CONTINUED",
                        shard.root(250).base64(),
                        wrong.root(300).base64());
    }

    @Test
    void keepsEvidenceWhenAShardGoesOnAfterItsEnd() throws IOException {
        declare().agree("POL", police).agree("VTF", own);
        witness.run("witness");
        hub.log.show("2026", shard, 500);

        Program.Result result = witness.run("witness");

        assertThat(result.exit()).isEqualTo(4);
        assertThat(result.err()).contains("GOES ON WHERE IT ENDED");
        assertThat(Files.readString(witness.evidence().get(0))).contains("REOPENED");
        assertThat(cosigned("2026")).isEqualTo(2);
    }

    @Test
    void showsWhatHappenedAndSignsWhenThePersonSaysYes() {
        FakeRecovery recovery = declare().agree("POL", police);

        Program.Result no = witness.run("witness recovery");
        Program.Result yes = witness.run(new Program().with(FakeTerminal.answering("y")), "witness recovery");
        Program.Result again = witness.run("witness recovery");

        assertThat(no.exit()).isEqualTo(1);
        assertThat(no.err()).contains("Nothing was signed");
        assertThat(yes.exit()).as(yes.all()).isZero();
        assertThat(yes.out())
                .contains("2026 goes on as 2026-r1; declared on 2026", "The disk broke")
                .contains("LOST: entries 300 to 399", "last common checkpoint at 250")
                .contains("agreed: 1 of 2 organisations; 2 are needed")
                .containsPattern("POL +POL +agreed")
                .containsPattern("VTF +VTF +has not agreed");
        assertThat(again.exit()).as(again.all()).isZero();
        assertThat(again.out()).contains("you agreed already");
        assertThat(recovery.signatures()).isEqualTo(2);
    }

    @Test
    void savesWhatIsDeclaredForAVerifierAndSignsNothing() throws Exception {
        FakeRecovery recovery = declare().agree("POL", police);
        Path file = folder.resolve("recovery.json");

        Program.Result saved = witness.run("witness recovery", "--save=" + file);
        Program.Result again = witness.run("witness recovery", "--save=" + file);

        assertThat(saved.exit()).as(saved.all()).isZero();
        assertThat(recovery.signatures()).isEqualTo(1);
        Declaration read = RecoveryFile.read(Files.readAllBytes(file)).get(0);
        read.requireSigned(new HubKey(hub.withdrawals.shown.verifyingKey()));
        assertThat(read.end()).isEqualTo(shard.claim(300));
        assertThat(Consent.under(read, List.of(new Signatory("POL", "POL", police.verifyingKey())))
                        .isEnough())
                .isTrue();
        assertThat(again.exit()).isEqualTo(2);
    }

    @Test
    void aPartnerWhoSawNothingBeyondIsToldSo() {
        declare();
        WitnessHome other = WitnessHome.without(folder.resolve("other"), hub);
        other.agree(hub, police);

        assertThat(other.run("witness recovery", "--yes").out()).contains("nothing that your connector saw is lost");
    }

    /** Who saw nothing beyond the backup would be the majority that lets the log go on unasked. */
    @Test
    void aPartnerWhoSawNothingBeyondWaitsToo() {
        FakeRecovery recovery = declare();
        WitnessHome other = WitnessHome.without(folder.resolve("another"), hub);
        other.agree(hub, police);
        other.run("witness enrol");

        Program.Result alone = other.run("witness");

        assertThat(alone.exit()).as(alone.all()).isEqualTo(1);
        assertThat(alone.err()).contains("0 of 2 organisations agreed so far");
        assertThat(cosigned("2026-r1")).isZero();
        assertThat(recovery.signatures()).isZero();
    }
}
