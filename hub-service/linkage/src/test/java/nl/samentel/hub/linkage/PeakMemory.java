package nl.samentel.hub.linkage;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

/** Watches the heap: the most that was in use, and the most that a collection left. */
final class PeakMemory {
    private final AtomicLong live = new AtomicLong();
    private final AtomicLong used = new AtomicLong();

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

    /** Leaves out what was asked for here, of which the news may come late. */
    private void collected(GarbageCollectionNotificationInfo collection) {
        if (collection.getGcCause().equals("System.gc()")) {
            return;
        }
        used.accumulateAndGet(heap(collection.getGcInfo().getMemoryUsageBeforeGc()), Math::max);
        live.accumulateAndGet(heap(collection.getGcInfo().getMemoryUsageAfterGc()), Math::max);
    }

    private static long heap(Map<String, MemoryUsage> pools) {
        return pools.entrySet().stream()
                .filter(pool -> heap(pool.getKey()))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
    }

    private static boolean heap(String name) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .anyMatch(p -> p.getType() == MemoryType.HEAP && p.getName().equals(name));
    }

    void restart() {
        System.gc();
        live.set(0);
        used.set(0);
    }

    /** Returns the most bytes that a collection left. */
    long live() {
        return live.get();
    }

    /** Returns the most bytes that a collection found or that are in use now, those of garbage too. */
    long used() {
        return Math.max(
                used.get(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
}
