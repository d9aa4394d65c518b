package nl.samentel.hub.transparency;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.log.LogStore;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.tile.TileAddress;

/** Keeps the shards of the log. All calls belong to the transaction that is open. */
public interface LogShards {
    /** Returns the shards there are, oldest first. */
    List<Shard> all() throws IOException;

    /** Returns the shards in which entries wait for a place. */
    List<Shard> waiting() throws IOException;

    /** Returns when the entry was accepted that waits longest. */
    Optional<Instant> waitingSince() throws IOException;

    /** Returns the bytes of a tile, or nothing if there is no such tile. */
    Optional<byte[]> tile(Shard shard, TileAddress address) throws IOException;

    /** Returns what keeps a shard, whether it began already or not. */
    LogStore store(Shard shard);

    /**
     * Keeps everybody else from merging until the transaction ends.
     *
     * @return whether nobody else merges now
     */
    boolean lock() throws IOException;

    /** Closes a shard for ever. */
    void close(Shard shard, Instant at) throws IOException;

    /** Returns the shards that are not closed, oldest first. */
    List<Shard> open() throws IOException;
}
