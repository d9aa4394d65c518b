package nl.samentel.hub.atrest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TagWrapTest {
    /** Keys of eight bytes, which RFC 3394 and SP 800-38F treat differently; a tag has 32. */
    private static final Set<Integer> LEFT_OUT = Set.of(13, 55, 110);

    @Test
    void unwrapsWhatItWrappedAndBothEnginesAgree() throws SealException {
        SplittableRandom random = new SplittableRandom(1);
        byte[] key = bytes(random, 32);
        TagWrap jdk = TagWrap.of(key);
        TagWrap bouncy = TagWrap.withBouncyCastle(key);
        for (int i = 0; i < 200; i++) {
            byte[] tag = bytes(random, 32);
            byte[] wrapped = jdk.wrap(tag);
            assertThat(wrapped).hasSize(40).isEqualTo(bouncy.wrap(tag));
            assertThat(jdk.unwrap(wrapped)).isEqualTo(tag);
            assertThat(bouncy.unwrap(wrapped)).isEqualTo(tag);
        }
    }

    @Test
    void refusesAnyFlippedBitAndGoesOnWorking() throws SealException {
        SplittableRandom random = new SplittableRandom(2);
        TagWrap wrap = TagWrap.of(bytes(random, 32));
        byte[] tag = bytes(random, 32);
        byte[] wrapped = wrap.wrap(tag);
        for (int bit = 0; bit < 320; bit++) {
            byte[] damaged = wrapped.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> wrap.unwrap(damaged)).isInstanceOf(SealException.class);
        }
        assertThat(wrap.unwrap(wrapped)).isEqualTo(tag);
    }

    @Test
    void refusesOtherLengths() {
        TagWrap wrap = TagWrap.of(new byte[32]);
        assertThatThrownBy(() -> wrap.wrap(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> wrap.unwrap(new byte[48])).isInstanceOf(SealException.class);
        assertThatThrownBy(() -> wrap.unwrap(new byte[0])).isInstanceOf(SealException.class);
    }

    @Test
    void bothEnginesPassWycheproof() throws IOException {
        Path file =
                Path.of(System.getProperty("samentel.shared", "absent"), "data/vectors/wycheproof/aes_wrap_test.json");
        assumeTrue(Files.exists(file), "The folder samentel.shared has no Wycheproof vectors.");
        int tried = 0;
        for (JsonNode group : new ObjectMapper().readTree(file.toFile()).get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                if (!LEFT_OUT.contains(test.get("tcId").asInt())) {
                    check(test, TagWrap.engine(hex(test, "key")));
                    check(test, new BouncyKeyWrap(hex(test, "key")));
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    private static void check(JsonNode test, KeyWrap wrap) {
        byte[] plain = hex(test, "msg");
        byte[] wrapped = hex(test, "ct");
        String name = "tcId " + test.get("tcId").asInt();
        if (test.get("result").asText().equals("invalid")) {
            assertThatThrownBy(() -> wrap.unwrap(wrapped)).as(name).isInstanceOf(SealException.class);
            return;
        }
        try {
            assertThat(wrap.unwrap(wrapped)).as(name).isEqualTo(plain);
            assertThat(wrap.wrap(plain)).as(name).isEqualTo(wrapped);
        } catch (SealException e) {
            assertThat(test.get("result").asText()).as(name).isEqualTo("acceptable");
        }
    }

    private static byte[] hex(JsonNode test, String field) {
        return HexFormat.of().parseHex(test.get(field).asText());
    }

    private static byte[] bytes(SplittableRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
