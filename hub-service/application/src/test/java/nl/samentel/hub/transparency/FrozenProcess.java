package nl.samentel.hub.transparency;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Stops programs where they are, and tells when that came about: a signal is sent before it arrives. Of Linux alone. */
final class FrozenProcess {
    private static final int PATIENCE = 1_000;

    private FrozenProcess() {}

    /** Stops a program, all of its threads, until it is killed. */
    static void freeze(long pid) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-STOP", String.valueOf(pid))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("Process " + pid + " cannot be stopped.");
        }
        await(() -> threadsAre(pid, List.of('T')), pid);
    }

    /** Kills a program and waits until none of its threads does anything any more. */
    static void kill(ProcessHandle process) throws IOException, InterruptedException {
        process.destroyForcibly();
        await(() -> threadsAre(process.pid(), List.of('Z', 'X')), process.pid());
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition, long pid) throws IOException, InterruptedException {
        for (int i = 0; !condition.holds(); i++) {
            if (i == PATIENCE) {
                throw new IOException("Process " + pid + " goes on.");
            }
            Thread.sleep(5);
        }
    }

    /** Tells whether all threads are in one of some states; a program that is gone has none. */
    private static boolean threadsAre(long pid, List<Character> states) throws IOException {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads) {
                String stat = Files.readString(thread.resolve("stat"));
                if (!states.contains(stat.charAt(stat.lastIndexOf(')') + 2))) {
                    return false;
                }
            }
            return true;
        } catch (NoSuchFileException e) {
            return !Files.exists(Path.of("/proc/" + pid));
        }
    }
}
