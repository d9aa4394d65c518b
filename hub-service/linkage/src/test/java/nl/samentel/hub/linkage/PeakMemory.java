package nl.samentel.hub.linkage;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Watches the heap: the most that was in use, and the most that a collection left. */
final class PeakMemory {
    private final AtomicLong live = new AtomicLong();

    private PeakMemory() {}

    static PeakMemory watch() {
        PeakMemory memory = new PeakMemory();
        ManagementFactory.getGarbageCollectorMXBeans()
                .forEach(collector -> ((NotificationEmitter) collector)
                        .addNotificationListener(
                                (notification, handback) -> {
                                    if (notification.getUserData() instanceof CompositeData data) {
                                        memory.collected(GarbageCollectionNotificationInfo.from(data));
                                    }
                                },
                                null,
                                null));
        return memory;
    }

    private void collected(GarbageCollectionNotificationInfo collection) {
        long used = collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> heap(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        live.accumulateAndGet(used, Math::max);
    }

    private static boolean heap(String name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .anyMatch(p -> p.getType() == MemoryType.HEAP && p.getName().equals(name));
    }

    void restart() {
        System.gc();
        live.set(0);
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Returns the most bytes that a collection left. */
    long live() {
        return live.get();
    }

    /** Returns the most bytes in use, those of garbage too. */
    long used() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(p -> p.getType() == MemoryType.HEAP)
                .mapToLong(p -> p.getPeakUsage().getUsed())
                .sum();
    }
}
