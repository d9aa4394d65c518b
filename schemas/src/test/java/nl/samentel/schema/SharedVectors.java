package nl.samentel.schema;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads vectors that others made, from beside the repository; a test that asks for what is absent is skipped. */
public final class SharedVectors {
    private SharedVectors() {}

    /** Returns a file or a folder of the vectors, or skips the test that asks. */
    public static Path path(String name) {
        Path path = Path.of(System.getProperty("samentel.shared", "../shared"), "data/vectors", name);
        assumeTrue(Files.isReadable(path), "There are no shared vectors in " + path + "; skipped.");
        return path;
    }

    /** Returns a file of JSON, or skips the test that asks. */
    public static JsonNode json(String name) {
        return json(path(name));
    }

    /** Returns every file of JSON below a folder, or skips the test that asks. */
    public static List<JsonNode> allJson(String folder) {
        try (Stream<Path> files = Files.walk(path(folder))) {
            return files.filter(f -> f.toString().endsWith(".json"))
                    .sorted()
                    .map(SharedVectors::json)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the bytes of a file, or skips the test that asks. */
    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(path(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
