package nl.samentel.connector.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.schema.event.EventHeader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file far larger than the memory of the program that reads it: 300 MB into 48 MB of heap. */
class LargeFileTest {
    private static final int ROWS = 200_000;
    private static final String TEXT = "x".repeat(1_500);

    @TempDir
    Path folder;

    @Test
    void readsThreeHundredMegabytesInFortyEight() throws Exception {
        Path file = folder.resolve("magister.csv");
        write(file);
        Process reader = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        try {
            assertThat(reader.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(folder.resolve("out")).content().contains("accepted " + ROWS);
        } finally {
            reader.destroyForcibly();
        }
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(BadFilesTest.HEADER + ",verhaal\n");
            for (int i = 0; i < ROWS; i++) {
                out.write(BadFilesTest.row(i, "Berg") + "," + TEXT + "\n");
            }
        }
    }

    /** Runs in a process of its own with little memory. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] args) throws ExtractException {
            ExtractReader reader = Run.reader(
                    Run.mapping("EDU"),
                    ObjectionRegister.none(),
                    Institutions.none(),
                    Run.PERIOD,
                    ExtractFile.of(Path.of(args[0])));
            CheckReport report = reader.read(EventHeader.of("EDU", "nop", "d1"), event -> {}, Progress.NONE);
            System.out.println("accepted " + report.accepted());
        }
    }
}
