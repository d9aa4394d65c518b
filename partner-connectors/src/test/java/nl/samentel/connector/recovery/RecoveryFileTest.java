package nl.samentel.connector.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import nl.samentel.connector.hub.FakeLog;
import nl.samentel.connector.hub.FakeRecovery;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.policy.Policy;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.SignatureRefusedException;
import org.junit.jupiter.api.Test;

class RecoveryFileTest {
    private static final int ROUNDS = 3_000;

    private final SigningKey hub = SigningKey.random();
    private final SigningKey partner = SigningKey.random();
    private final RecoveryKeys keys = new RecoveryKeys(
            new HubKey(hub.verifyingKey()),
            List.of(
                    new Signatory("VTF", "Veilig Thuis & Co", partner.verifyingKey()),
                    new Signatory("POL", "police", SigningKey.random().verifyingKey())));

    private byte[] file() {
        FakeLog log = new FakeLog();
        FakeRecovery.declare(log, FakeLog.shard("2026").grow("right", 5).claim(5), "2026-r1", hub)
                .agree("VTF", partner);
        return log.recoveries.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String comments() {
        return String.join("\n", keys.comments()) + "\n";
    }

    private static byte[] damaged(byte[] right, SplittableRandom random) {
        int place = random.nextInt(right.length);
        byte[] changed = right.clone();
        switch (random.nextInt(3)) {
            case 0 -> changed[place] ^= (byte) (1 << random.nextInt(8));
            case 1 -> changed[place] = (byte) "\n\"{}[],:\\ 0-".charAt(random.nextInt(12));
            default -> changed = Arrays.copyOf(right, place);
        }
        return changed;
    }

    @Test
    void noDamagedRecoveryIsTakenForAnother() throws FormatException {
        byte[] right = file();
        Declaration declared = RecoveryFile.read(right).get(0);
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < ROUNDS; round++) {
            try {
                for (Declaration one : RecoveryFile.read(damaged(right, random))) {
                    one.requireSigned(keys.hub());
                    assertThat(one.end()).isEqualTo(declared.end());
                    assertThat(Consent.under(one, keys.signatories()).organisations())
                            .isSubsetOf("Veilig Thuis & Co");
                }
            } catch (FormatException | SignatureRefusedException e) {
                // As it should be.
            }
        }
    }

    @Test
    void readsWhatItWrote() throws FormatException {
        List<Declaration> read = RecoveryFile.read(file());

        assertThat(RecoveryFile.read(RecoveryFile.write(read))).isEqualTo(read);
    }

    @Test
    void readsKeysFromTheCommentsOfAPolicy() throws FormatException {
        RecoveryKeys read = RecoveryKeys.parse(("# a title\n\t" + comments() + "#samentel-other\n# samentel\n")
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();

        assertThat(read.hub()).isEqualTo(keys.hub());
        assertThat(read.signatories())
                .extracting(Signatory::partner, Signatory::organisation)
                .containsExactly(tuple("VTF", "Veilig+Thuis+%26+Co"), tuple("POL", "police"));
    }

    @Test
    void findsNoKeysWhereThereIsNoHubOrNoParty() throws FormatException {
        List<String> lines = keys.comments();

        assertThat(RecoveryKeys.parse(lines.get(0).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(RecoveryKeys.parse(lines.get(1).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(RecoveryKeys.parse(new byte[0])).isEmpty();
    }

    @Test
    void damagedCommentsAreReadOrRefused() {
        byte[] right = comments().getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < ROUNDS; round++) {
            try {
                RecoveryKeys.parse(damaged(right, random));
            } catch (FormatException e) {
                // As it should be.
            }
        }
        assertThatThrownBy(() ->
                        RecoveryKeys.parse((comments() + keys.comments().get(0)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void othersReadThePolicyAsBefore() throws FormatException {
        String policy = "log " + FakeLog.shard("2026").signer.key().text() + "\nquorum none\n";

        assertThat(Policy.parse((comments() + policy).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Policy.parse(policy.getBytes(StandardCharsets.UTF_8)));
    }
}
