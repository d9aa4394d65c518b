package nl.samentel.pseudonymiser.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import nl.samentel.pseudonymiser.vectors.SharedVectors;
import nl.samentel.schema.roster.EncapsulationKey;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.junit.jupiter.api.Test;

class SealedMasterTest {
    private static final byte[] CONTEXT = "lab-1 epoch 1 GEM to VTF".getBytes(StandardCharsets.UTF_8);

    private final EpochMaster master = EpochMaster.random();
    private final DecapsulationKey key = DecapsulationKey.random();

    @Test
    void opensWithTheKeyAndTheContextItWasSealedWith() throws KeystoreException {
        SealedMaster sealed = SealedMaster.seal(master, key.encapsulationKey(), CONTEXT);

        assertThat(sealed.open(key, CONTEXT).bytes()).isEqualTo(master.bytes());
    }

    @Test
    void givesAnotherSealEachTime() {
        assertThat(SealedMaster.seal(master, key.encapsulationKey(), CONTEXT))
                .isNotEqualTo(SealedMaster.seal(master, key.encapsulationKey(), CONTEXT));
    }

    @Test
    void doesNotOpenForAnotherKeyOrContext() {
        SealedMaster sealed = SealedMaster.seal(master, key.encapsulationKey(), CONTEXT);

        assertThatThrownBy(() -> sealed.open(DecapsulationKey.random(), CONTEXT))
                .isInstanceOf(KeystoreException.class)
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> sealed.open(key, new byte[3])).isInstanceOf(KeystoreException.class);
    }

    @Test
    void doesNotOpenWhenABitIsFlipped() {
        SealedMaster sealed = SealedMaster.seal(master, key.encapsulationKey(), CONTEXT);
        for (int i = 0; i < 48; i++) {
            SealedMaster altered = new SealedMaster(sealed.encapsulation(), flipped(sealed.ciphertext(), i));
            assertThatThrownBy(() -> altered.open(key, CONTEXT)).isInstanceOf(KeystoreException.class);
        }
        for (int i = 0; i < 1_120; i += 37) {
            SealedMaster altered = new SealedMaster(flipped(sealed.encapsulation(), i), sealed.ciphertext());
            assertThatThrownBy(() -> altered.open(key, CONTEXT)).isInstanceOf(KeystoreException.class);
        }
    }

    private static String flipped(String base64, int place) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[place] ^= 4;
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void refusesAKeyThatIsNone() {
        byte[] none = new byte[EncapsulationKey.LENGTH];
        Arrays.fill(none, (byte) -1);

        assertThatThrownBy(() -> SealedMaster.seal(master, EncapsulationKey.of(none), CONTEXT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void opensWhatRfc9180Sealed() throws InvalidCipherTextException {
        int opened = 0;
        for (JsonNode vector : SharedVectors.rfc("rfc9180_appendix_a.json", "vectors")) {
            boolean ours = vector.get("mode").asInt() == 0
                    && vector.get("kem_id").asInt() == HPKE.kem_X25519_SHA256
                    && vector.get("aead_id").asInt() != 65_535;
            if (ours) {
                JsonNode first = vector.get("encryptions").get(0);
                byte[] plain = SealedMaster.open(
                        SealedMaster.suite(HPKE.kem_X25519_SHA256, (short)
                                vector.get("aead_id").asInt()),
                        SharedVectors.hex(vector, "skRm"),
                        SharedVectors.hex(vector, "pkRm"),
                        SharedVectors.hex(vector, "enc"),
                        SharedVectors.hex(vector, "info"),
                        SharedVectors.hex(first, "aad"),
                        SharedVectors.hex(first, "ct"));
                assertThat(plain).isEqualTo(SharedVectors.hex(first, "pt"));
                opened++;
            }
        }
        assertThat(opened).isEqualTo(2);
    }
}
