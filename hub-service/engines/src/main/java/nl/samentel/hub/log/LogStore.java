package nl.samentel.hub.log;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.tile.TileSource;

/**
 * Keeps the log. All calls of one step of the sequencer see one state, which nobody else changes meanwhile: one transaction
 * under one lock. A signed checkpoint leaves the hub through the store only, and only once it is stored for good.
 */
public interface LogStore extends TileSource {
    /** Returns where the log stands, or nothing before its first checkpoint. */
    Optional<LogHead> head() throws IOException;

    /** Stores the checkpoint of the log without entries, if there is none yet. */
    void start(LogHead first) throws IOException;

    /** Returns the entries that wait longest, in the order in which they are to be merged. */
    List<PendingEntry> pending(int most) throws IOException;

    /**
     * Stores a step, and takes its entries off the pending ones.
     *
     * @throws IOException if it could not be stored, or the log does not stand at {@code growth.before()} any more; then
     *     nothing is stored
     */
    void commit(Growth growth) throws IOException;
}
