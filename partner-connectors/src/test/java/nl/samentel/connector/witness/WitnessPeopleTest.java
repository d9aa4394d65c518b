package nl.samentel.connector.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.samentel.connector.Program;
import nl.samentel.connector.agreement.FakeAgreement;
import nl.samentel.connector.hub.FakeHub;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.LogShard;
import nl.samentel.connector.hub.WitnessRegistration;
import nl.samentel.connector.recovery.RecoveryKeys;
import nl.samentel.connector.recovery.Signatory;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.policy.Judgement;
import nl.samentel.schema.policy.Policy;
import nl.samentel.schema.receipt.HubKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessPeopleTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final FakeHub hub = FakeHub.start();
    private final LogShard shard = FakeLog.shard("2026").grow("right", 20);
    private final SigningKey police = SigningKey.random();
    private final Cosigner other = new Cosigner(new KeyName("samentel.nl/witness/nop/POL"), FakeLog.key(5), NOON);
    private WitnessHome witness;

    @BeforeEach
    void start() {
        witness = WitnessHome.of(folder, hub);
        witness.agree(hub, police);
        hub.log.show("2026", shard, 10);
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    private void register(String partner, NoteKey key, SigningKey identity) {
        ObjectNode entry = hub.log.witnesses.addObject();
        entry.put("partner", partner).put("legalEntity", partner).put("key", key.text());
        entry.put(
                "signature",
                identity.sign(WitnessRegistration.signingInput(key)).text());
    }

    @Test
    void makesAKeyAndRegistersItSignedByThePartner() throws Exception {
        WitnessHome fresh = WitnessHome.without(folder.resolve("fresh"), hub);

        Program.Result result = fresh.run("witness enrol");
        Program.Result again = fresh.run("witness enrol");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("Key of your witness made", "samentel.nl/witness/nop/VTF+", "Fingerprint");
        assertThat(again.out()).doesNotContain("made").contains("Registered");
        assertThat(Files.exists(fresh.home.resolve("witness.bcfks"))).isTrue();
        assertThat(hub.log.witnesses).hasSize(2);
        assertThat(hub.log.witnesses.get(0)).isEqualTo(hub.log.witnesses.get(1));
        new WitnessRegistration(
                        "VTF",
                        hub.log.witnesses.get(0).get("key").asText(),
                        hub.log.witnesses.get(0).get("signature").asText())
                .verify(SigningKey.of(new byte[32]).verifyingKey());
    }

    @Test
    void showsWhoCosignedAndWhoDidNot() {
        witness.run("witness enrol");
        register("POL", other.key(), police);
        FakeLog.Shown shown = hub.log.shards.get("2026");
        witness.run("witness");
        shown.published = shown.checkpoint;
        Program.Result late = witness.run("witness status");
        shown.published = shown.checkpoint.with(
                List.of(other.sign(shown.checkpoint.claim().text())));

        Program.Result both = witness.run("witness status");

        assertThat(late.exit()).as(late.all()).isZero();
        assertThat(late.out())
                .contains("2026: you cosigned 10 entries")
                .contains("BUT too few organisations")
                .containsPattern("POL +POL +not under this one")
                .containsPattern("VTF +VTF +cosigned 20");
        assertThat(both.out())
                .contains("published: 10 entries")
                .containsPattern("POL +POL +cosigned 2026-11-24T12:00:00Z");
    }

    @Test
    void saysThatNothingIsPublishedAndWhoHasNoWitness() {
        Program.Result result = witness.run("witness status");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out()).contains("you cosigned nothing yet", "nothing is published yet");
        hub.log.shards.get("2026").published = shard.checkpoint(10);
        assertThat(witness.run("witness status").out()).containsPattern("POL +POL +has no witness");
    }

    @Test
    void countsNoRegistrationThatThePartnerDidNotSign() {
        witness.run("witness enrol");
        register("POL", other.key(), SigningKey.random());

        Program.Result status = witness.run("witness status");
        Program.Result policy = witness.run("witness policy");

        assertThat(status.out()).contains("do not hold, and count for nothing: POL");
        assertThat(policy.exit()).isEqualTo(1);
        assertThat(policy.err()).contains("1 of 2 organisations", "2 are needed");
    }

    @Test
    void countsAKeyThatTwoPartnersClaimForNeither() {
        witness.run("witness enrol");
        NoteKey stolen = new NoteKey(
                new KeyName("elsewhere"),
                WitnessHome.key().type(),
                WitnessHome.key().key());
        register("POL", stolen, police);

        assertThat(witness.run("witness status").out()).contains("count for nothing: POL, VTF");
    }

    @Test
    void writesAPolicyThatJudgesWhatBothCosigned() throws Exception {
        witness.run("witness enrol");
        register("POL", other.key(), police);
        witness.run("witness");

        Program.Result result = witness.run("witness policy");

        assertThat(result.exit()).as(result.all()).isZero();
        assertThat(result.out())
                .contains("# Key of the receipts", FakeLog.RECEIPTS.key().text());
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("# Fingerprint of the key with which the hub signs")
                .contains(new HubKey(hub.withdrawals.shown.verifyingKey()).fingerprint());
        RecoveryKeys keys = RecoveryKeys.parse(result.out().getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(keys.hub().key()).isEqualTo(hub.withdrawals.shown.verifyingKey());
        assertThat(keys.signatories())
                .containsExactlyInAnyOrder(
                        new Signatory("POL", "POL", police.verifyingKey()),
                        new Signatory("VTF", "VTF", SigningKey.of(new byte[32]).verifyingKey()));
        Policy policy = Policy.parse(result.out().getBytes(StandardCharsets.UTF_8));
        FakeLog.Shown shown = hub.log.shards.get("2026");
        assertThat(policy.judge(shown.checkpoint)).isInstanceOf(Judgement.Unwitnessed.class);
        assertThat(policy.judge(shown.checkpoint.with(
                        List.of(other.sign(shown.checkpoint.claim().text())))))
                .isInstanceOf(Judgement.Published.class);
    }

    @Test
    void writesAPolicyForEachShardSinceTheyShareAKey() {
        witness.run("witness enrol");
        register("POL", other.key(), police);
        hub.log.show("2027", FakeLog.shard("2027").grow("right", 1), 1);

        assertThat(witness.run("witness policy").out()).contains("log samentel.local/log/2027+");
        assertThat(witness.run("witness policy", "--shard=2026").out())
                .contains("log samentel.local/log/2026+")
                .doesNotContain("2027");
        assertThat(witness.run("witness policy", "--shard=1999").err()).contains("it has 2026, 2027");
    }

    @Test
    void givesNoPolicyWithoutAnAgreementThatHolds() {
        FakeAgreement agreement = witness.agree(hub, police);
        agreement.show(hub, "POL");
        hub.agreements.remove(1);

        assertThat(witness.run("witness policy").exit()).isEqualTo(1);
    }
}
