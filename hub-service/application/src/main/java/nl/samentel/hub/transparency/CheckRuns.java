package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.checkpoint.Checkpoint;

/** Keeps checks that were asked for. All calls belong to the transaction that is open. */
public interface CheckRuns {
    /**
     * Adds a check that runs.
     *
     * @return whether no other one runs
     */
    boolean begin(CheckRun run) throws IOException;

    /** Keeps how far it is. */
    void read(UUID id, long entries) throws IOException;

    /**
     * Keeps how it ended.
     *
     * @param end state up to which it was computed, if everything holds
     */
    void end(CheckRun run, Optional<Checkpoint> end) throws IOException;

    /** Ends those that run as stopped, and returns them. */
    List<CheckRun> stop(Instant at) throws IOException;

    /** Finds a check of a shard. */
    Optional<CheckRun> find(Shard shard, UUID id) throws IOException;

    /** Returns checks of a shard, newest first. */
    List<CheckRun> list(Shard shard, int most) throws IOException;

    /** Returns the state up to which everything held when it was last checked. */
    Optional<Checkpoint> lastPassed(Shard shard, String origin) throws IOException;
}
