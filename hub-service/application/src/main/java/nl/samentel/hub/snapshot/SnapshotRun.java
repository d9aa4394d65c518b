package nl.samentel.hub.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;

/**
 * A snapshot as the hub knows it.
 *
 * @param id its id
 * @param datalab of which datalab
 * @param name name the manager gave
 * @param state where it stands
 * @param step what its build does or did last
 * @param failure kind of failure, when failed
 * @param inputs sealed deliveries it is made from
 * @param result what came out, when ready
 * @param createdAt when the data was frozen
 * @param finishedAt when the build ended
 */
public record SnapshotRun(
        UUID id,
        DatalabId datalab,
        String name,
        SnapshotState state,
        BuildStep step,
        Optional<String> failure,
        List<UUID> inputs,
        Optional<Result> result,
        Instant createdAt,
        Optional<Instant> finishedAt) {
    /**
     * What a build gives.
     *
     * @param digest SHA-256 of the sealed file
     * @param manifest canonical JSON of what it was made from
     * @param manifestDigest SHA-256 of the manifest
     * @param linkage bands about the linking
     */
    public record Result(String digest, String manifest, String manifestDigest, LinkageSummary linkage) {}

    /** Copies the list. */
    public SnapshotRun {
        inputs = List.copyOf(inputs);
    }
}
