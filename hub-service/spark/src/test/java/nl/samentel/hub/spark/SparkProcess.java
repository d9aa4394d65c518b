package nl.samentel.hub.spark;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/** A master or a worker of Spark as a process of its own, without a class of Samentel on its path. */
final class SparkProcess implements AutoCloseable {
    private static final String LOGGING = "log4j2-test.properties";
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Process process;
    private final Path log;

    private SparkProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static SparkProcess start(Path folder, String name, String type, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-cp", sparkOnly()));
        command.addAll(Arrays.asList(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of(logging(folder), "org.apache.spark.deploy." + type));
        command.addAll(List.of("--host", StandaloneCluster.HOST, "--port", "0", "--webui-port", "0"));
        command.addAll(arguments);
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("SPARK_HOME", folder.toString());
        builder.environment().put("SPARK_DIST_CLASSPATH", sparkOnly());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", StandaloneCluster.HOST);
        builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
        return new SparkProcess(builder.start(), log);
    }

    /** Returns the option with which a process of Spark says little, after leaving the settings in a folder. */
    static String logging(Path folder) throws IOException {
        Path settings = folder.resolve(LOGGING);
        try (InputStream source = Objects.requireNonNull(SparkProcess.class.getResourceAsStream("/" + LOGGING))) {
            Files.copy(source, settings, StandardCopyOption.REPLACE_EXISTING);
        }
        return "-Dlog4j2.configurationFile=" + settings.toUri();
    }

    private static String sparkOnly() {
        return classPath(entry -> !ofSamentel(entry));
    }

    /** Returns what executors need besides Spark. */
    static String samentel() {
        return classPath(SparkProcess::ofSamentel);
    }

    private static boolean ofSamentel(String entry) {
        return !entry.endsWith(".jar")
                || Path.of(entry).getFileName().toString().startsWith("samentel-");
    }

    private static String classPath(Predicate<String> chosen) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(chosen)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits until the log has a line with the pattern, and returns its first group. */
    String await(Pattern pattern, Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<String> found = find(pattern);
        while (found.isEmpty()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new IOException("A process of Spark does not start: " + Files.readString(log));
            }
            Thread.sleep(100);
            found = find(pattern);
        }
        return found.get();
    }

    private Optional<String> find(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(log));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Ends the process and those that it started. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
