package nl.samentel.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher for Linux with a Java that only says its version and what it was asked to run. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    @TempDir
    Path folder;

    private Path launcher;

    @BeforeEach
    void copy() throws IOException {
        Path place = Files.createDirectories(folder.resolve("some place"));
        launcher = place.resolve("samentel");
        Files.copy(Path.of("launcher/samentel"), launcher);
        executable(launcher);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path jar() throws IOException {
        return Files.writeString(launcher.resolveSibling("samentel.jar"), "");
    }

    private Path java(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve("java of " + version + "/bin"));
        Path java = Files.writeString(
                home.resolve("java"),
                "#!/bin/sh\nif [ \"$1\" = -version ]; then echo '" + version + "' >&2; else echo \"ran $@\"; fi\n",
                StandardCharsets.UTF_8);
        executable(java);
        return home.getParent();
    }

    private record Ran(int exit, String output) {}

    private Ran run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        String[] command = new String[args.length + 1];
        command[0] = launcher.toString();
        System.arraycopy(args, 0, command, 1, args.length);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "openjdk version \"17.0.15\" 2025-04-15",
        "openjdk version \"25\" 2025-09-16",
        "java version \"21.0.1\" 2023-10-17 LTS"
    })
    void startsTheProgramFromAnyFolder(String version) throws Exception {
        Path jar = jar();

        Ran ran = run(Map.of("JAVA_HOME", java(version).toString()), "check", "a file.csv");

        assertThat(ran.exit()).as(ran.output()).isZero();
        assertThat(ran.output()).startsWith("ran -Xmx").contains("-jar " + jar + " check a file.csv");
    }

    @ParameterizedTest
    @CsvSource({"java version \"1.8.0_401\", 8", "openjdk version \"11.0.22\" 2024-01-16, 11"})
    void saysThatJavaIsTooOld(String version, String major) throws Exception {
        jar();

        Ran ran = run(Map.of("JAVA_HOME", java(version).toString()));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("is version " + major, "needs 17 or newer");
    }

    @Test
    void saysThatThereIsNoJava() throws Exception {
        jar();
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : new String[] {"sh", "dirname", "readlink", "sed", "head"}) {
            Files.createSymbolicLink(tools.resolve(tool), which(tool));
        }

        Ran ran = run(Map.of("PATH", tools.toString()));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("Java is not found");
    }

    private static Path which(String tool) {
        return java.util.stream.Stream.of("/bin/", "/usr/bin/")
                .map(p -> Path.of(p + tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatJavaHomeIsWrong() throws Exception {
        jar();

        Ran ran = run(Map.of("JAVA_HOME", folder.toString()));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("JAVA_HOME is " + folder);
    }

    @Test
    void saysWhereTheJarBelongs() throws Exception {
        Ran ran = run(Map.of("JAVA_HOME", java("openjdk version \"17.0.15\"").toString()));

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.output()).contains("samentel.jar is not there");
    }

    @Test
    void worksThroughASymbolicLink() throws Exception {
        Path jar = jar();
        Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
        launcher = link;

        Ran ran = run(Map.of("JAVA_HOME", java("openjdk version \"17.0.15\"").toString()));

        assertThat(ran.output()).contains("-jar " + jar);
    }
}
