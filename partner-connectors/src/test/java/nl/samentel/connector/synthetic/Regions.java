package nl.samentel.connector.synthetic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Written regions, each made once in a test run, and their native files as a steward would open them. */
final class Regions {
    static final int INHABITANTS = 47_583;

    private static final Map<Long, Path> MADE = new TreeMap<>();

    private Regions() {}

    static synchronized Path of(long seed) {
        return MADE.computeIfAbsent(seed, s -> {
            try {
                Path folder = Path.of("target", "synthetic", "seed-" + s);
                Synthesis.write(s, INHABITANTS, folder);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static NativeTable table(long seed, String file) {
        return NativeTable.read(of(seed).resolve("extracts").resolve(file));
    }

    /** Returns the people of a seed's files: line of a file to person number, 0 for nobody. */
    static Map<String, Map<Integer, Integer>> persons(long seed) {
        Map<String, Map<Integer, Integer>> persons = new HashMap<>();
        for (String line : lines(of(seed).resolve("truth/persons.csv"))) {
            String[] f = line.split(",", -1);
            if (!f[0].equals("source_file")) {
                persons.computeIfAbsent(f[0], k -> new HashMap<>())
                        .put(Integer.valueOf(f[2]), f[3].isEmpty() ? 0 : Integer.parseInt(f[3]));
            }
        }
        return persons;
    }

    static List<String> lines(Path file) {
        try {
            return new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
