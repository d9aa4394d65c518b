package nl.samentel.hub.disclosure;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what other software made, from beside the repository. */
public final class SharedFile {
    private SharedFile() {}

    /** Returns the rows of a CSV file by column, in the order of the columns, or skips the test that asks. */
    public static List<Map<String, String>> rows(String name) {
        Path file = Path.of(System.getProperty("samentel.shared", "../shared"), "data/disclosure", name);
        assumeTrue(Files.isReadable(file), "There is no shared file " + file + "; skipped.");
        try {
            List<List<String>> lines = Files.readAllLines(file).stream()
                    .map(l -> Arrays.asList(l.replace("\"", "").split(",")))
                    .toList();
            return lines.stream().skip(1).map(l -> row(lines.get(0), l)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> header, List<String> line) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), line.get(i));
        }
        return row;
    }
}
