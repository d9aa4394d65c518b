package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.testsupport.ChildProcess;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Runs the demo as a newcomer does, at a small size: once to its end, once staying up with the documents at hand. */
@TestMethodOrder(OrderAnnotation.class)
class DemoIT {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Folders FOLDERS = SmallSite.folders("demo-run");
    private static final Path TEMPORARY = SmallSite.folders("demo-temporary").work();

    @Test
    @Order(1)
    void endsByItselfWithAnswersThatAgreeWithTheTruth() throws IOException {
        Folders.delete(FOLDERS.work());
        Folders.delete(TEMPORARY);
        Files.createDirectories(TEMPORARY);

        try (var demo = start("once", "--once")) {
            assertThat(demo.awaitExit(LIMIT)).as(demo.logTail()).isZero();
        }

        var output = LogText.all(log("once"));
        assertThat(output).anyMatch(line -> line.contains("the answers agree with the synthetic truth"));
        assertThat(output).anyMatch(line -> line.contains("published, closed, destroyed: FINISHED"));
        assertThat(output).anyMatch(line -> line.startsWith("Memory"));
        assertThat(output).allMatch(line -> line.length() <= Screen.WIDTH);
        assertThat(running()).isEmpty();
        assertThat(temporaryFiles()).isEmpty();
    }

    @Test
    @Order(2)
    void staysUpSoThatTheDocumentsCanBeTriedAndLeavesNoProcessAfterCtrlC() throws IOException {
        var extracts = Files.getLastModifiedTime(FOLDERS.work().resolve("truth"));

        try (var demo = start("stays")) {
            demo.awaitReady(() -> printed("Stop "), LIMIT);
            assertThat(running().isEmpty()).isEqualTo(!Files.exists(Path.of("/proc")));
            assertThat(Files.getLastModifiedTime(FOLDERS.work().resolve("truth")))
                    .isEqualTo(extracts);

            new Documents(FOLDERS, LogText.all(log("stays"))).runAll();

            controlC(demo);
            demo.awaitExit(Duration.ofSeconds(60));
        }
        assertThat(running()).isEmpty();
        assertThat(temporaryFiles()).isEmpty();
    }

    private static ChildProcess start(String name, String... options) {
        var command = hearsControlC();
        command.addAll(List.of(
                "bash", FOLDERS.root().resolve("deploy/demo.sh").toString(),
                "--seed", String.valueOf(SmallSite.SEED),
                "--inhabitants", String.valueOf(SmallSite.INHABITANTS),
                "--work", FOLDERS.work().toString()));
        command.addAll(List.of(options));
        return ChildProcess.start(
                "the demo",
                command,
                Map.of(
                        "SAMENTEL_DEMO_BUILD", "by this test",
                        "JAVA_HOME", System.getProperty("java.home"),
                        "TMPDIR", TEMPORARY.toString()),
                log(name));
    }

    /** A build that runs in the background is deaf to Ctrl-C, and so is what it starts; on Linux that can be undone. */
    private static List<String> hearsControlC() {
        return Files.exists(Path.of("/proc/self"))
                ? new ArrayList<>(List.of("env", "--default-signal=INT"))
                : new ArrayList<>();
    }

    private static boolean printed(String start) {
        return LogText.all(log("stays")).stream().anyMatch(line -> line.startsWith(start));
    }

    private static void controlC(ChildProcess demo) {
        var kill = List.of("kill", "-INT", String.valueOf(demo.pid()));
        try (var program = ChildProcess.start("kill", kill, Map.of(), log("kill"))) {
            assertThat(program.awaitExit(Duration.ofSeconds(10))).isZero();
        }
    }

    /** Finds programs of this demo that still run: all of them were given its folder for temporary files. */
    private static List<Long> running() throws IOException {
        List<Long> found = new ArrayList<>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (environment(process).contains("TMPDIR=" + TEMPORARY)) {
                    found.add(Long.valueOf(process.getFileName().toString()));
                }
            }
        } catch (NoSuchFileException e) {
            // Only Linux tells what a process was given.
        }
        return found;
    }

    /** One that ended meanwhile, or is another user's, has none. */
    private static String environment(Path process) {
        try {
            return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** Finds what the demo's programs leave for others to find; empty folders do no harm. */
    private static List<Path> temporaryFiles() throws IOException {
        try (var files = Files.walk(TEMPORARY)) {
            return files.filter(file -> !Files.isDirectory(file)).toList();
        }
    }

    private static Path log(String name) {
        return SmallSite.folders("demo-logs").log(name);
    }
}
