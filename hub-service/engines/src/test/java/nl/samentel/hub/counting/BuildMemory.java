package nl.samentel.hub.counting;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** The most memory that this process has used: what the collector left on the heap, and what the system gave it in all. */
final class BuildMemory {
    private final AtomicLong left = new AtomicLong();

    private BuildMemory() {}

    static BuildMemory watch() {
        BuildMemory memory = new BuildMemory();
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, handback) -> memory.collected(GarbageCollectionNotificationInfo.from(
                                        (CompositeData) notification.getUserData())),
                                null,
                                null));
        return memory;
    }

    private void collected(GarbageCollectionNotificationInfo info) {
        Map<String, MemoryUsage> after = info.getGcInfo().getMemoryUsageAfterGc();
        long used = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> after.get(pool.getName()).getUsed())
                .sum();
        left.accumulateAndGet(used, Math::max);
    }

    /** Returns the most that was left on the heap after a collection, and the peak of the whole process where the system tells it. */
    String most() throws IOException {
        return String.format(Locale.ROOT, "heap %,d MB after collections, process %s", left.get() >> 20, process());
    }

    private static String process() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> String.format(Locale.ROOT, "%,d MB", Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10))
                .findFirst()
                .orElse("unknown");
    }
}
