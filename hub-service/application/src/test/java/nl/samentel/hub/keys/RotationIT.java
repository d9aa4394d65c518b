package nl.samentel.hub.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.testsupport.ChildProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Rotates the keys of a stopped hub with the program that an operator runs, and kills it as a power cut would. Whenever
 * that happens, every scope is wholly under the keys that the database names, and running it again ends the work.
 */
class RotationIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Path PROGRAM = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final List<String> SCOPES = List.of(
            "the snapshots of lab-a",
            "epoch 1 of lab-a",
            "epoch 2 of lab-a",
            "the snapshots of lab-b",
            "epoch 1 of lab-b",
            "epoch 2 of lab-b");

    private Path home;
    private RotationSite site;
    private int runs;

    @BeforeEach
    void makeSite() throws Exception {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "rotation");
        site = new RotationSite(home);
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    private ChildProcess start(String... arguments) {
        String[] options = {"-Xmx384m", "-XX:TieredStopAtLevel=1", "-jar", PROGRAM.toString()};
        List<String> command = new ArrayList<>(List.of(options));
        command.addAll(List.of(arguments));
        runs++;
        return ChildProcess.start(
                "rotation", ChildProcess.java(command), site.environment(), home.resolve("run-" + runs + ".log"));
    }

    private ChildProcess rotate() {
        return start("keystore", "rotate");
    }

    private static String said(ChildProcess process) {
        try {
            return Files.readString(process.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a rotation some time after what it says fits; one that ended well before that is no failure. */
    private void killWhen(Predicate<String> fits, int later) throws InterruptedException {
        try (ChildProcess process = rotate()) {
            while (process.alive() && !fits.test(said(process))) {
                Thread.sleep(2);
            }
            Thread.sleep(later);
            if (!process.alive()) {
                assertThat(process.awaitExit(LIMIT)).as(said(process)).isZero();
            }
            process.kill();
        }
    }

    private void killWhen(Predicate<String> fits) throws InterruptedException {
        killWhen(fits, 0);
    }

    @Test
    void isWhollyOldOrWhollyNewWheneverItIsKilledAndEndsWhenItIsRunAgain() throws Exception {
        killWhen(said -> said.contains("Making generation 2 of the snapshots of lab-a"));
        site.requireWhole();
        killWhen(said -> said.contains("Making generation 2 of epoch 1 of lab-a: 0 %"));
        site.requireWhole();
        killWhen(said -> said.matches("(?s).*generation 2 of epoch 1 of lab-a: [5-9]0 %.*"));
        site.requireWhole();
        killWhen(said -> said.contains("Making generation 2 of epoch 1 of lab-a: 100 %"));
        site.requireWhole();
        killWhen(said -> said.contains("generation 2 of epoch 2 of lab-a: 90 %"));
        site.requireWhole();

        requireHubRefuses();

        killAtRandom();

        try (ChildProcess last = rotate()) {
            assertThat(last.awaitExit(LIMIT)).as(said(last)).isZero();
            assertThat(said(last)).contains("Done: everything is under new keys");
        }
        site.requireWhole();
        requireAllNew();
    }

    /** Seconds pass before the program works, so it is killed some time after its first line. */
    private void killAtRandom() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            int wait = random.nextInt(2_000);
            killWhen(said -> said.contains("Making"), wait);
            assertThat(site.number("SELECT count(*) FROM key_rotation WHERE finished_at IS NULL"))
                    .as("rotations under way, seed %d, try %d", seed, i)
                    .isLessThanOrEqualTo(1);
            site.requireWhole();
        }
    }

    private void requireHubRefuses() {
        try (ChildProcess hub = start()) {
            assertThat(hub.awaitExit(LIMIT)).isNotZero();
            assertThat(said(hub))
                    .contains("samentel.keystore.path", "was begun and not finished", "run: keystore rotate");
        }
    }

    private void requireAllNew() throws Exception {
        KeyTree keys = site.keys();
        assertThat(keys.roots())
                .hasSize(SCOPES.size())
                .allMatch(root -> root.generation() >= 2)
                .allSatisfy(root -> {
                    for (int old = 1; old < root.generation(); old++) {
                        assertThat(keys.destroyed(new RootId(root.scope(), old)))
                                .isTrue();
                    }
                });
        assertThat(site.linkFiles())
                .hasSize(RotationSite.LABS.size())
                .noneMatch(name -> name.matches("links-[^.]*\\.sealed"));
        assertThat(site.number("SELECT count(*) FROM key_rotation WHERE finished_at IS NULL"))
                .isZero();
        assertThat(site.number("SELECT count(*) FROM key_root WHERE state = 'DOOMED'"))
                .isZero();
        try (var files = Files.list(home.resolve("snapshots"))) {
            assertThat(files.filter(f -> f.toString().contains(".snapshot")))
                    .as("no file under old keys")
                    .hasSize(RotationSite.LABS.size());
        }
        assertThat(site.number("SELECT count(*) FROM audit_entry WHERE action = 'HUB_KEY_ROTATE'"))
                .as("one entry for each scope and one for the end, of each rotation")
                .isEqualTo((SCOPES.size() + 1) * site.number("SELECT count(*) FROM key_rotation"));
    }

    @Test
    void rotatesOnlyOnceAtATimeAndNotBesideAHub() throws Exception {
        try (ChildProcess first = rotate()) {
            while (first.alive() && !said(first).contains("Making")) {
                Thread.sleep(2);
            }
            // Stopped where it is, it keeps the lock as long as we look.
            signal("-STOP", first);
            try (ChildProcess second = rotate();
                    ChildProcess hub = start()) {
                assertThat(second.awaitExit(LIMIT)).isNotZero();
                assertThat(said(second)).contains("Another hub, or a rotation, runs on the same keys");
                assertThat(hub.awaitExit(LIMIT)).isNotZero();
                assertThat(said(hub)).contains("Another hub, or a rotation, runs on the same keys");
            }
            signal("-CONT", first);
            assertThat(first.awaitExit(LIMIT)).as(said(first)).isZero();
        }
        site.requireWhole();
        requireAllNew();
    }

    private static void signal(String name, ChildProcess process) throws Exception {
        int exit = new ProcessBuilder("kill", name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(exit).isZero();
    }
}
