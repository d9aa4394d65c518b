package nl.samentel.pseudonymiser.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import nl.samentel.pseudonymiser.vectors.SharedVectors;
import org.junit.jupiter.api.Test;

class HkdfVectorsTest {
    @Test
    void givesTheValuesOfRfc5869() {
        for (JsonNode test : SharedVectors.rfc("rfc5869_hkdf_sha256.json")) {
            assertThat(derive(test, test.get("L").asInt()))
                    .as("test case %s", test.get("tc"))
                    .isEqualTo(test.get("okm").asText());
        }
    }

    @Test
    void agreesWithWycheproof() {
        for (JsonNode test : SharedVectors.wycheproof("hkdf_sha256_test.json")) {
            if (test.get("result").asText().equals("invalid")) {
                assertThatThrownBy(() -> derive(test, test.get("size").asInt()))
                        .as("test %s: %s", test.get("tcId"), test.get("comment"))
                        .isInstanceOf(RuntimeException.class);
            } else {
                assertThat(derive(test, test.get("size").asInt()))
                        .as("test %s: %s", test.get("tcId"), test.get("comment"))
                        .isEqualTo(test.get("okm").asText());
            }
        }
    }

    private static String derive(JsonNode test, int length) {
        return HexFormat.of()
                .formatHex(Hkdf.derive(
                        SharedVectors.hex(test, "ikm"),
                        SharedVectors.hex(test, "salt"),
                        SharedVectors.hex(test, "info"),
                        length));
    }
}
