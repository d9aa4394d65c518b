package nl.samentel.hub.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;

/** Keeps snapshots. */
public interface SnapshotStore {
    /** Adds a snapshot that is to be built. */
    void add(SnapshotRun run);

    /** Finds a snapshot in a datalab. */
    Optional<SnapshotRun> find(DatalabId datalab, UUID id);

    /** Returns the snapshots of a datalab, newest first. */
    List<SnapshotRun> list(DatalabId datalab);

    /** Returns all snapshots whose build did not end. */
    List<SnapshotRun> building();

    /** Returns all snapshots that must have no file: their build failed, or they rest on withdrawn data. */
    List<SnapshotRun> withoutFile();

    /** Returns a snapshot as it stands, and keeps others from suspending it until the transaction ends. */
    SnapshotRun hold(UUID id);

    /** Stops a ready snapshot from answering. */
    void suspend(UUID id);

    /** Notes what a build is doing. */
    void step(UUID id, BuildStep step);

    /** Ends a build well. */
    void ready(UUID id, SnapshotRun.Result result, Instant at);

    /** Notes the digest of the file of a ready snapshot that was sealed anew. */
    void resealed(UUID id, String digest);

    /** Ends a build with a kind of failure. */
    void failed(UUID id, String failure, Instant at);
}
