package nl.samentel.schema.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @ValueSource(strings = {"{\"a\":null}", "[1.5]", "[9007199254740992]", "{\"a\":[{\"b\":1e3}]}"})
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
}
