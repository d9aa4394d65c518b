package nl.samentel.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/** Reads how much memory a process really holds. */
final class ProcessMemory {
    private static final long PAUSE = 2_000;

    private ProcessMemory() {}

    /** Waits until a process holds no less than a moment before, and gives its resident set in megabytes. */
    static OptionalLong settledMegabytes(long pid, Duration patience) {
        var size = residentMegabytes(pid);
        for (long waited = 0; waited < patience.toMillis(); waited += PAUSE) {
            LockSupport.parkNanos(Duration.ofMillis(PAUSE).toNanos());
            var now = residentMegabytes(pid);
            if (now.isEmpty() || waited > PAUSE && now.getAsLong() >= size.orElse(0)) {
                return now;
            }
            size = now;
        }
        return size;
    }

    /** Gives the resident set in megabytes; empty where the system has no {@code /proc}. */
    static OptionalLong residentMegabytes(long pid) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
