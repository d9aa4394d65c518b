package nl.samentel.connector.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {
    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path first, @TempDir Path second) throws Exception {
        Synthesis.write(7, 6_000, first);
        Synthesis.write(7, 6_000, second);
        assertThat(digests(first)).hasSize(16).isEqualTo(digests(second));
    }

    @Test
    void anotherSeedGivesOtherPeople(@TempDir Path folder) throws Exception {
        Synthesis.write(7, 2_000, folder.resolve("a"));
        Synthesis.write(8, 2_000, folder.resolve("b"));
        List<String> one = Regions.lines(folder.resolve("a/extracts/GEM/brp_huishoudens.csv"));
        List<String> other = Regions.lines(folder.resolve("b/extracts/GEM/brp_huishoudens.csv"));
        one.retainAll(other);
        assertThat(one).hasSize(1);
    }

    @Test
    void theBytesAreTheSameOnEveryMachine(@TempDir Path folder) throws Exception {
        // Goes with the generator: whoever changes what it makes, changes this too.
        Synthesis.write(1, 1_000, folder);
        byte[] all = digests(folder).toString().getBytes(StandardCharsets.UTF_8);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all)))
                .isEqualTo("c372f661346f15703a5a6f8ba05f657738a5c32940ca9bbfcbfdbf0412ddb790");
    }

    private static Map<String, String> digests(Path folder) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            digests.put(
                    folder.relativize(file).toString().replace('\\', '/'),
                    HexFormat.of().formatHex(digest));
        }
        return digests;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
