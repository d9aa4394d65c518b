package nl.samentel.pseudonymiser.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import nl.samentel.pseudonymiser.vectors.SharedVectors;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.junit.jupiter.api.Test;

/** The classic half of the hybrid key, as the library computes it. */
class X25519VectorsTest {
    private static byte[] agree(JsonNode test) {
        X25519Agreement agreement = new X25519Agreement();
        agreement.init(new X25519PrivateKeyParameters(SharedVectors.hex(test, "private"), 0));
        byte[] shared = new byte[agreement.getAgreementSize()];
        agreement.calculateAgreement(new X25519PublicKeyParameters(SharedVectors.hex(test, "public"), 0), shared, 0);
        return shared;
    }

    @Test
    void agreesWithWycheproofAndRefusesWhatWouldGiveNothing() {
        byte[] nothing = new byte[32];
        for (JsonNode test : SharedVectors.wycheproof("x25519_test.json")) {
            byte[] expected = SharedVectors.hex(test, "shared");
            if (MessageDigest.isEqual(expected, nothing)) {
                assertThatThrownBy(() -> agree(test)).isInstanceOf(IllegalStateException.class);
            } else {
                assertThat(agree(test))
                        .as("test %s: %s", test.get("tcId"), test.get("comment"))
                        .isEqualTo(expected);
            }
        }
    }
}
