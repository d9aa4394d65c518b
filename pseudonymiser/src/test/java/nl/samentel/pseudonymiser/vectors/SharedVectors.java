package nl.samentel.pseudonymiser.vectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Reads vectors of others, which lie beside the repository and not in it; skips the test when they are absent. */
public final class SharedVectors {
    private SharedVectors() {}

    public static List<JsonNode> rfc(String file) {
        return rfc(file, "tests");
    }

    public static List<JsonNode> rfc(String file, String field) {
        List<JsonNode> tests = new ArrayList<>();
        read("rfc", file).get(field).forEach(tests::add);
        return tests;
    }

    public static List<JsonNode> wycheproof(String file) {
        List<JsonNode> tests = new ArrayList<>();
        read("wycheproof", file).get("testGroups").forEach(g -> g.get("tests").forEach(tests::add));
        return tests;
    }

    public static byte[] hex(JsonNode test, String field) {
        return HexFormat.of().parseHex(test.get(field).asText());
    }

    private static JsonNode read(String folder, String file) {
        Path path = Path.of(System.getProperty("samentel.shared", "../shared"), "data", "vectors", folder, file);
        assumeTrue(Files.isReadable(path), "There are no shared vectors in " + path + "; skipped.");
        try {
            return new ObjectMapper().readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
