package nl.samentel.schema.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.Signer;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;

class SignedReceiptTest {
    private static final String FIRST = "11111111-1111-4111-8111-111111111111";
    private static final String SECOND = "22222222-2222-4222-8222-222222222222";

    /** Signs with a key of one repeated byte. */
    private record FixedSigner(byte filler) implements Signer {
        private Ed25519PrivateKeyParameters key() {
            byte[] seed = new byte[32];
            Arrays.fill(seed, filler);
            return new Ed25519PrivateKeyParameters(seed, 0);
        }

        @Override
        public VerifyingKey verifyingKey() {
            return VerifyingKey.of(key().generatePublicKey().getEncoded());
        }

        @Override
        public Signature sign(SigningInput input) {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, key());
            signer.update(input.bytes(), 0, input.bytes().length);
            return Signature.of(signer.generateSignature());
        }
    }

    private static WithdrawalReceipt receipt(List<String> snapshots) {
        return new WithdrawalReceipt(
                2,
                Instant.parse("2026-02-03T09:00:00.123Z"),
                "nop-2019-2023",
                WithdrawalReceipt.Kind.RECORDS,
                "VTF",
                FIRST,
                WithdrawalRequests.partner("nop-2019-2023", "VTF"),
                snapshots);
    }

    @Test
    void holdsUnderTheKeyOfTheHubAfterItWasReadBack() throws DocumentException {
        FixedSigner hub = new FixedSigner((byte) 1);
        SignedReceipt signed = SignedReceipt.of(receipt(List.of(FIRST, SECOND)), hub);

        SignedReceipt read = SignedReceipt.read(signed.document(), signed.signature());

        assertThat(read).isEqualTo(signed);
        assertThat(signed.document()).contains("\"at\":\"2026-02-03T09:00:00.123Z\"", "\"kind\":\"RECORDS\"");
        assertThatCode(() -> read.verify(new HubKey(hub.verifyingKey()))).doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherKeyAndAnotherDocument() throws DocumentException {
        FixedSigner hub = new FixedSigner((byte) 1);
        SignedReceipt signed = SignedReceipt.of(receipt(List.of(FIRST)), hub);
        SignedReceipt altered =
                SignedReceipt.read(signed.document().replace("\"answers\":2", "\"answers\":3"), signed.signature());

        assertThatThrownBy(() -> signed.verify(new HubKey(new FixedSigner((byte) 2).verifyingKey())))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> altered.verify(new HubKey(hub.verifyingKey())))
                .isInstanceOf(SignatureRefusedException.class);
    }

    @Test
    void refusesAFormThatIsNotTheCanonicalOne() {
        SignedReceipt signed = SignedReceipt.of(receipt(List.of(FIRST)), new FixedSigner((byte) 1));

        assertThatThrownBy(() -> SignedReceipt.read(signed.document() + " ", signed.signature()))
                .isInstanceOf(DocumentException.class);
        assertThatThrownBy(() -> SignedReceipt.read(
                        signed.document().replace("09:00:00.123Z", "09:00:00.123+00:00"), signed.signature()))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("a moment breaks the rule");
        assertThatThrownBy(() -> receipt(List.of(SECOND, FIRST))).hasMessageContaining("alphabetical order");
    }

    @Test
    void digestsWhatWasAskedWhateverTheOrder() {
        Id32 one = Id32.of(new byte[32]);
        byte[] bytes = new byte[32];
        bytes[0] = 1;
        Id32 other = Id32.of(bytes);
        Digest asked = WithdrawalRequests.records("nop", "VTF", List.of(one, other));

        assertThat(WithdrawalRequests.records("nop", "VTF", List.of(other, one, one)))
                .isEqualTo(asked);
        assertThat(List.of(
                        WithdrawalRequests.records("nop", "VTF", List.of(one)),
                        WithdrawalRequests.records("nop", "POL", List.of(one, other)),
                        WithdrawalRequests.partner("nop", "VTF"),
                        WithdrawalRequests.delivery("nop", "VTF", UUID.fromString(FIRST))))
                .doesNotContain(asked);
    }
}
