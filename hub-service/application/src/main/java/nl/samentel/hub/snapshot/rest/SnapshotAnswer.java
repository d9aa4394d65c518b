package nl.samentel.hub.snapshot.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import nl.samentel.hub.snapshot.LinkageSummary;
import nl.samentel.hub.snapshot.SnapshotRun;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot as told to callers.
 *
 * @param id its id
 * @param name name the manager gave
 * @param state BUILDING, READY, FAILED or SUSPENDED
 * @param step what the build does or did last
 * @param failure kind of failure, when failed
 * @param digest SHA-256 of the sealed file, when ready
 * @param manifestDigest SHA-256 of the manifest, when ready
 * @param createdAt when the data was frozen
 * @param finishedAt when the build ended
 * @param linkage bands about the linking, when ready
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SnapshotAnswer(
        UUID id,
        String name,
        String state,
        String step,
        @Nullable String failure,
        @Nullable String digest,
        @Nullable String manifestDigest,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable LinkageSummary linkage) {
    static SnapshotAnswer of(SnapshotRun run) {
        return new SnapshotAnswer(
                run.id(),
                run.name(),
                run.state().name(),
                run.step().name(),
                run.failure().orElse(null),
                run.result().map(SnapshotRun.Result::digest).orElse(null),
                run.result().map(SnapshotRun.Result::manifestDigest).orElse(null),
                run.createdAt(),
                run.finishedAt().orElse(null),
                run.result().map(SnapshotRun.Result::linkage).orElse(null));
    }
}
