package nl.samentel.hub.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.log.LogHead;
import nl.samentel.hub.log.LogStore;
import nl.samentel.hub.log.Shard;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.proof.LogProof;
import nl.samentel.schema.tile.CheckedTiles;
import nl.samentel.schema.tile.TileAddress;
import nl.samentel.schema.tile.TileRefusedException;
import nl.samentel.schema.tile.TileSource;

/**
 * Shows the tree. Hashes and sizes are for everybody: whoever watches the log need not log in, and no entry follows from a hash, as
 * each holds salted parts. So reading them is not logged either: the log would grow by being watched.
 */
public final class TreeReading {
    private final LogWork work;
    private final LogShards shards;
    private final LogKeys keys;

    /** Wires reading. */
    public TreeReading(UnitOfWork unit, LogShards shards, LogKeys keys) {
        this.work = new LogWork(unit);
        this.shards = shards;
        this.keys = keys;
    }

    /** Returns the shards, oldest first. */
    public List<ShardStanding> shards() {
        return work.call(() -> {
            List<ShardStanding> standings = new ArrayList<>();
            for (Shard shard : shards.all()) {
                long size = shards.store(shard).head().map(LogHead::size).orElse(0L);
                standings.add(new ShardStanding(shard, keys.checkpoints(shard).key(), size));
            }
            return standings;
        });
    }

    /**
     * Returns the bytes of a tile.
     *
     * @throws ProblemException not-found if there is no such tile
     */
    public byte[] tile(Shard shard, TileAddress address) {
        return work.call(() -> shards.tile(shard, address))
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "The log has no such tile."));
    }

    /** Returns where a shard stands, if there is such a one. */
    public Optional<Checkpoint> end(Shard shard) {
        return work.call(
                () -> shards.store(shard).head().map(h -> h.checkpoint().claim()));
    }

    /** Tells whether a shard had a root at a size, and did not shrink since. */
    public boolean continues(Shard shard, long size, String root) {
        return work.call(() -> {
            LogStore store = shards.store(shard);
            Optional<Checkpoint> head = store.head().map(h -> h.checkpoint().claim());
            if (head.isEmpty() || head.get().size() < size) {
                return false;
            }
            try {
                return CheckedTiles.open(store, head.get().size(), head.get().root())
                        .root(size)
                        .base64()
                        .equals(root);
            } catch (TileRefusedException e) {
                return false;
            }
        });
    }

    /**
     * Proves that an entry stands in a shard.
     *
     * @param under checkpoint to prove it under
     * @throws ProblemException not-found if the checkpoint has no such entry, log-broken if the tiles are not those that were
     *     signed
     */
    public LogProof proof(Shard shard, long index, SignedCheckpoint under) {
        if (index < 0 || index >= under.claim().size()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "The checkpoint has no entry with this index.");
        }
        return work.call(() -> {
            TileSource tiles = shards.store(shard);
            try {
                CheckedTiles checked = CheckedTiles.open(
                        tiles, under.claim().size(), under.claim().root());
                return new LogProof("", index, checked.inclusion(index).path(), under);
            } catch (TileRefusedException e) {
                throw new ProblemException(
                        ProblemCode.LOG_BROKEN, "The stored tiles are not those of the signed checkpoint.", e);
            }
        });
    }
}
