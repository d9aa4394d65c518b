package nl.samentel.schema.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.TestSigner;
import org.junit.jupiter.api.Test;

class HubKeyTest {
    private static final byte[] DOCUMENT = "{}".getBytes(StandardCharsets.UTF_8);

    private final TestSigner hub = new TestSigner();
    private final HubKey key = new HubKey(hub.verifyingKey());

    private Signature signature(String purpose, byte[] document) {
        return hub.sign(new SigningInput(purpose, Digest.of(document)));
    }

    @Test
    void acceptsWhatTheHubSigned() {
        assertThatCode(() -> key.verify("receipt", DOCUMENT, signature("receipt", DOCUMENT)))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherPurposeDocumentOrHub() {
        Signature signature = signature("receipt", DOCUMENT);
        byte[] altered = "{ }".getBytes(StandardCharsets.UTF_8);
        HubKey other = new HubKey(new TestSigner().verifyingKey());

        assertThatThrownBy(() -> key.verify("destruction-certificate", DOCUMENT, signature))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> key.verify("receipt", altered, signature))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> other.verify("receipt", DOCUMENT, signature))
                .isInstanceOf(SignatureRefusedException.class);
        assertThat(other.fingerprint()).isNotEqualTo(key.fingerprint());
    }

    @Test
    void isReadFromTextAndComparedByTelephone() {
        assertThat(HubKey.of(key.key().text())).isEqualTo(key);
        assertThat(key.fingerprint()).matches("[0-9]{4}( [0-9]{4}){5}");
        assertThatThrownBy(() -> HubKey.of("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
