package nl.samentel.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Prepares the unpacked Keycloak once and gives every server a home of its own beside it.
 *
 * <p>Keycloak's own {@code build} takes about 20 seconds and its result stays in the distribution
 * until {@code mvn clean}. A lock file keeps two JVMs from building at once.
 */
final class KeycloakDistribution {
    private static final String MARKER = "samentel-built-1";
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final List<String> SHARED = List.of("lib", "providers", "themes", "conf");

    private final Path home;

    private KeycloakDistribution(Path home) {
        this.home = home;
    }

    static KeycloakDistribution prepare() {
        var folder = BuildFolder.testSupport().resolve("keycloak");
        var distribution = new KeycloakDistribution(unpacked(folder));
        try (var lock = FileChannel.open(
                        folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            distribution.buildOnce(held.isValid());
        } catch (IOException e) {
            throw new UncheckedIOException("the lock of the Keycloak build cannot be taken", e);
        }
        return distribution;
    }

    /** Makes a home with realms to import, by name; the libraries are links into the distribution. */
    Path newHome(Map<String, String> realms) {
        try {
            var instance = Files.createTempDirectory(home.getParent(), "home");
            for (var shared : SHARED) {
                Files.createSymbolicLink(instance.resolve(shared), home.resolve(shared));
            }
            var imports = Files.createDirectories(instance.resolve("data/import"));
            for (var realm : realms.entrySet()) {
                Files.writeString(imports.resolve(realm.getKey() + "-realm.json"), realm.getValue());
            }
            return instance;
        } catch (IOException e) {
            throw new UncheckedIOException("no home for Keycloak", e);
        }
    }

    /** Gives the command line of a Keycloak program, without a shell in between that could outlive it. */
    List<String> command(Path instance, String... arguments) {
        var options = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + instance,
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        options.addAll(List.of(arguments));
        return ChildProcess.java(options);
    }

    private void buildOnce(boolean locked) throws IOException {
        var marker = home.resolve("lib/quarkus").resolve(MARKER);
        if (!locked || Files.exists(marker)) {
            return;
        }
        var command = command(home, "build", "--db=dev-mem", "--health-enabled=true");
        // Keycloak answers 10 when it has rebuilt itself and wants to be started once more.
        try (var build = ChildProcess.start("Keycloak build", command, Map.of(), home.resolveSibling("build.log"))) {
            var exit = build.awaitExit(BUILD_LIMIT);
            if (exit != 0 && exit != 10) {
                throw new IllegalStateException("Keycloak build ended with exit code " + exit + build.logTail());
            }
        }
        Files.writeString(marker, "");
    }

    private static Path unpacked(Path folder) {
        if (Files.isDirectory(folder)) {
            try (var children = Files.newDirectoryStream(folder, "keycloak-*")) {
                for (var child : children) {
                    return child.toAbsolutePath();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(folder + " cannot be read", e);
            }
        }
        throw new IllegalStateException(
                "no Keycloak in " + folder + "; run: mvn -q generate-resources -pl deploy/test-support");
    }
}
