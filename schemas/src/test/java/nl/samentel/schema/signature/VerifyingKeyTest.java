package nl.samentel.schema.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import nl.samentel.schema.document.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifyingKeyTest {
    private static final SigningInput INPUT = new SigningInput("agreement", Digest.of(new byte[] {1}));

    @Test
    void judgesAsWycheproofDoes() throws IOException {
        Path file = Path.of(
                System.getProperty("samentel.shared", "../shared"), "data/vectors/wycheproof/ed25519_test.json");
        assumeTrue(Files.isReadable(file), "There are no shared vectors in " + file + "; skipped.");
        int judged = 0;
        for (JsonNode group : new ObjectMapper().readTree(file.toFile()).get("testGroups")) {
            VerifyingKey key = VerifyingKey.of(hex(group.get("publicKey"), "pk"));
            for (JsonNode test : group.get("tests")) {
                boolean holds =
                        hex(test, "sig").length == Signature.LENGTH && key.holds(hex(test, "msg"), hex(test, "sig"));
                assertThat(holds)
                        .as("test %s", test.get("tcId"))
                        .isEqualTo(test.get("result").asText().equals("valid"));
                judged++;
            }
        }
        assertThat(judged).isEqualTo(151);
    }

    private static byte[] hex(JsonNode node, String field) {
        return HexFormat.of().parseHex(node.get(field).asText());
    }

    @Test
    void acceptsItsOwnSignatureAndNoOther() throws SignatureRefusedException {
        TestSigner signer = new TestSigner();
        Signature signature = signer.sign(INPUT);
        VerifyingKey key = signer.verifyingKey();

        key.verify(INPUT, signature);

        assertThatThrownBy(() -> key.verify(new SigningInput("agreement", Digest.of(new byte[] {2})), signature))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> key.verify(new SigningInput("roster", INPUT.digest()), signature))
                .isInstanceOf(SignatureRefusedException.class);
        assertThatThrownBy(() -> new TestSigner().verifyingKey().verify(INPUT, signature))
                .isInstanceOf(SignatureRefusedException.class);
    }

    @Test
    void refusesASignatureWithAFlippedBit() {
        TestSigner signer = new TestSigner();
        byte[] bytes = Base64.getDecoder().decode(signer.sign(INPUT).text());
        for (int bit = 0; bit < bytes.length * 8; bit += 7) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> signer.verifyingKey().verify(INPUT, Signature.of(flipped)))
                    .isInstanceOf(SignatureRefusedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "no base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB="})
    void refusesTextThatIsNoKey(String text) {
        assertThatThrownBy(() -> new VerifyingKey(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
