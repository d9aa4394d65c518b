package nl.samentel.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Limits the size of the files that a running process writes, which stands in for a full disk: writing fails in the same
 * places. Linux only.
 */
public final class FileSizeLimit {
    private static final Path PROGRAM = Path.of("/usr/bin/prlimit");

    private FileSizeLimit() {}

    /**
     * Tells whether this machine can limit a process.
     *
     * @return true where the program {@code prlimit} of util-linux is installed
     */
    public static boolean possible() {
        return Files.isExecutable(PROGRAM);
    }

    /**
     * Limits a process.
     *
     * @param process the process; its future children inherit the limit
     * @param bytes longest file, or {@code unlimited}
     */
    public static void set(ProcessHandle process, String bytes) {
        var command = new String[] {PROGRAM.toString(), "--pid", "" + process.pid(), "--fsize=" + bytes + ":"};
        try {
            var program = new ProcessBuilder(command).inheritIO().start();
            if (!program.waitFor(10, TimeUnit.SECONDS) || program.exitValue() != 0 && process.isAlive()) {
                throw new IllegalStateException("process " + process.pid() + " cannot be limited");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("prlimit does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while limiting a process", e);
        }
    }
}
