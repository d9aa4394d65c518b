package nl.samentel.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Runs a program with its output in a log file and ends it, children included, with this JVM.
 *
 * <p>Guaranteed for an orderly end, Ctrl-C and SIGTERM included; a JVM that is killed leaves its
 * children behind.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Set<ChildProcess> RUNNING = ConcurrentHashMap.newKeySet();
    private static final int TAIL_LINES = 25;
    private static final int LINE = 300;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ChildProcess::endAll, "end children"));
    }

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param name what to call it in messages
     * @param command program and arguments; secrets belong in the environment
     * @param environment variables on top of this process's own
     * @param log file that receives standard output and error, replaced if present
     * @return the running program
     */
    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            var child = new ChildProcess(name, builder.start(), log);
            RUNNING.add(child);
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be started", e);
        }
    }

    /**
     * Gives the command line of a Java program on the version and with the folder for temporary files of this JVM.
     *
     * @param arguments what follows the launcher: options, then the program and its own arguments
     * @return the whole command line
     */
    public static List<String> java(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    /**
     * Waits until the program is ready.
     *
     * @param ready asked every 100 ms
     * @param limit longest time to wait
     * @throws ProcessFailedException if it ends or the limit passes first
     */
    public void awaitReady(BooleanSupplier ready, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failed(" ended with exit code " + process.exitValue());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw failed(" was not ready within " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    /**
     * Waits for the end of the program.
     *
     * @param limit longest time to wait
     * @return its exit code
     * @throws ProcessFailedException if the limit passes first; the program is then killed
     */
    public int awaitExit(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
                throw failed(" did not end within " + limit.toSeconds() + " s");
            }
            RUNNING.remove(this);
            return process.exitValue();
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(name + " was interrupted", e);
        }
    }

    /**
     * Tells the process id.
     *
     * @return the id of the operating system
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Tells whether the program runs.
     *
     * @return true until it has ended
     */
    public boolean alive() {
        return process.isAlive();
    }

    /**
     * Names the log file.
     *
     * @return the file that holds the program's output
     */
    public Path log() {
        return log;
    }

    /** Asks the program to end (SIGTERM), as Ctrl-C in its terminal would. */
    public void interrupt() {
        process.destroy();
    }

    /** Ends the program and its children at once (SIGKILL) and waits until they are gone. */
    public void kill() {
        RUNNING.remove(this);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .exceptionally(e -> process)
                .join();
    }

    /** Lets all programs end side by side, so that each removes its temporary files. */
    private static void endAll() {
        RUNNING.forEach(ChildProcess::interrupt);
        RUNNING.forEach(ChildProcess::close);
    }

    /** Ends the program in an orderly way, or at once when that takes more than 10 seconds. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /**
     * Reads the end of the log.
     *
     * @return a line that names the file, then at most its last 25 lines
     */
    public String logTail() {
        try {
            var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            var last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
            return "\nlog " + log + ":\n  "
                    + last.stream().map(ChildProcess::shortened).collect(Collectors.joining("\n  "));
        } catch (IOException e) {
            return "\nlog " + log + " cannot be read";
        }
    }

    private ProcessFailedException failed(String what) {
        return new ProcessFailedException(name + what, log, logTail());
    }

    private static java.io.File nothing() {
        return new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static String shortened(String line) {
        return line.length() > LINE ? line.substring(0, LINE) + "..." : line;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting", e);
        }
    }
}
