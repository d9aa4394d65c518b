package nl.samentel.pseudonymiser.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import nl.samentel.pseudonymiser.vectors.SharedVectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HmacVectorsTest {
    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesTheValuesOfRfc4231(Engine engine) {
        for (JsonNode test : SharedVectors.rfc("rfc4231_hmac_sha256.json")) {
            assertThat(truncated(engine, SharedVectors.hex(test, "key"), SharedVectors.hex(test, "data"), test))
                    .as("test case %s", test.get("tc"))
                    .isEqualTo(test.get("tag").asText());
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void agreesWithWycheproof(Engine engine) {
        for (JsonNode test : SharedVectors.wycheproof("hmac_sha256_test.json")) {
            boolean equal = truncated(engine, SharedVectors.hex(test, "key"), SharedVectors.hex(test, "msg"), test)
                    .equals(test.get("tag").asText());

            assertThat(equal)
                    .as("test %s: %s", test.get("tcId"), test.get("comment"))
                    .isEqualTo(test.get("result").asText().equals("valid"));
        }
    }

    @Test
    void enginesAgreeOnEveryLengthAroundTheBlocks() {
        SplittableRandom random = new SplittableRandom(20_261_124);
        for (int length = 0; length <= 300; length++) {
            byte[] key = bytes(random, 1 + length % 140);
            byte[] data = bytes(random, length);

            assertThat(Engine.JDK.prf(key).compute(data, length))
                    .as("length %s", length)
                    .isEqualTo(Engine.BOUNCY_CASTLE.prf(key).compute(data, length));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void readsNoFurtherThanTheLength(Engine engine) {
        Prf prf = engine.prf(new byte[32]);

        assertThat(prf.compute(new byte[] {1, 2, 3}, 2)).isEqualTo(prf.compute(new byte[] {1, 2}, 2));
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void givesTheSameAgainAfterOtherInput(Engine engine) {
        Prf prf = engine.prf(new byte[32]);
        byte[] first = prf.compute(new byte[] {1}, 1);
        prf.compute(new byte[] {2}, 1);

        assertThat(prf.compute(new byte[] {1}, 1)).isEqualTo(first);
    }

    private static String truncated(Engine engine, byte[] key, byte[] data, JsonNode test) {
        byte[] mac = engine.prf(key).compute(data, data.length);
        return HexFormat.of()
                .formatHex(Arrays.copyOf(mac, test.get("tag").asText().length() / 2));
    }

    private static byte[] bytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
