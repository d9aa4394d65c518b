package nl.samentel.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.samentel.schema.line.Damage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
    @ParameterizedTest
    @ValueSource(strings = {"arrays", "french", "structures", "unicode", "values", "weird"})
    void givesTheBytesOfThePublicVectors(String name) throws IOException {
        Path data = Path.of(
                System.getProperty("samentel.shared", "../shared"), "data/vectors/json-canonicalization/testdata");
        assumeTrue(Files.isDirectory(data), "There are no shared vectors in " + data + "; skipped.");

        assertThat(CanonicalJson.canonical(Files.readAllBytes(data.resolve("input/" + name + ".json"))))
                .isEqualTo(Files.readAllBytes(data.resolve("output/" + name + ".json")));
    }

    @Test
    void sortsFieldsAndLeavesNoSpace() throws IOException {
        assertThat(CanonicalJson.encode(new ObjectMapper().readTree("{ \"b\": [1, true], \"a\": \"é\" }")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"a\":\"é\",\"b\":[1,true]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":null}",
                "[1.5]",
                "[9007199254740992]",
                "[-9007199254740992]",
                "[-9223372036854775808]",
                "[\"\\ud800\"]",
                "{\"a\":[{\"b\":1e3}]}"
            })
    void refusesWhatHasADisputableForm(String json) throws IOException {
        var document = new ObjectMapper().readTree(json);

        assertThatThrownBy(() -> CanonicalJson.encode(document)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalJson.decode(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"b\":1,\"a\":2}",
                "{\"a\": 1}",
                "{\"a\":1}\n",
                "{\"a\":1,\"a\":1}",
                "{\"a\":\"\\u00e9\"}",
                "{\"a\":1",
                "{\"a\":1}{}",
                ""
            })
    void refusesWhatIsNotCanonical(String json) {
        assertThatThrownBy(() -> CanonicalJson.decode(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class);
    }

    @Test
    void refusesJsonInAnotherEncodingThanUtf8() {
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
            assertThatThrownBy(() -> CanonicalJson.decode("{\"a\":1}".getBytes(charset)))
                    .isInstanceOf(DocumentException.class);
        }
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThatThrownBy(() -> CanonicalJson.decode(deep.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DocumentException.class);
    }

    @Test
    void refusesDamagedDocumentsWithItsDeclaredException() {
        Damage.each(List.of(right()), CanonicalJsonTest::parse, DocumentException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return "{\"a\":[1,-2,true,{\"b\":\"\\u0001 é \\\" 😀\"}],\"c\":9007199254740991}"
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws DocumentException {
        assertThat(CanonicalJson.encode(CanonicalJson.decode(bytes))).isEqualTo(bytes);
    }
}
