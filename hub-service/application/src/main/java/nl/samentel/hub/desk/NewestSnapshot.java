package nl.samentel.hub.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samentel.hub.snapshot.SnapshotRun;
import org.jspecify.annotations.Nullable;

/** The snapshot that a question is answered in now, with what may be said about its linking. */
final class NewestSnapshot {
    private NewestSnapshot() {}

    /**
     * Finds it.
     *
     * @param snapshots snapshots as the interface lists them, newest first
     */
    static @Nullable Map<String, Object> of(List<Map<String, Object>> snapshots) {
        return snapshots.stream()
                .filter(s -> "READY".equals(s.get("state")))
                .findFirst()
                .orElse(null);
    }

    /** Tells whether it is of later data than a snapshot. */
    static boolean isAfter(List<Map<String, Object>> snapshots, SnapshotRun run) {
        Map<String, Object> newest = of(snapshots);
        return newest != null
                && !run.id().toString().equals(String.valueOf(newest.get("id")))
                && Instant.parse(String.valueOf(newest.get("createdAt"))).isAfter(run.createdAt());
    }

    /** Returns snapshots by their id. */
    static Map<String, Map<String, Object>> byId(List<Map<String, Object>> snapshots) {
        return snapshots.stream().collect(Collectors.toMap(s -> String.valueOf(s.get("id")), s -> s));
    }
}
