package nl.samentel.hub.transparency;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.tile.HashTile;
import nl.samentel.schema.tile.TileAddress;

/** Builds a tree anew from its entries and compares every stored tile with it. */
final class TreeRebuilding {
    private final LogShards shards;
    private final Shard shard;
    private final Consumer<TileAddress> differs;
    private final List<List<Hash>> growing = new ArrayList<>();
    private final List<Long> done = new ArrayList<>();
    private CompactRange range = CompactRange.EMPTY;

    /**
     * Begins with no entries.
     *
     * @param differs is told each tile that is stored otherwise
     */
    TreeRebuilding(LogShards shards, Shard shard, Consumer<TileAddress> differs) {
        this.shards = shards;
        this.shard = shard;
        this.differs = differs;
    }

    void add(Hash leaf) throws IOException {
        range = range.append(leaf);
        add(0, leaf);
    }

    /** Returns the root over what was added so far. */
    Hash root() {
        return range.root();
    }

    private void add(int level, Hash hash) throws IOException {
        if (growing.size() == level) {
            growing.add(new ArrayList<>());
            done.add(0L);
        }
        List<Hash> tile = growing.get(level);
        tile.add(hash);
        if (tile.size() == TileAddress.FULL) {
            HashTile full = new HashTile(tile);
            compare(level, full);
            done.set(level, done.get(level) + 1);
            tile.clear();
            add(level + 1, full.root());
        }
    }

    /** Compares the tiles that are not full, and returns the root. */
    Hash end() throws IOException {
        for (int level = 0; level < growing.size(); level++) {
            if (!growing.get(level).isEmpty()) {
                compare(level, new HashTile(growing.get(level)));
            }
        }
        return range.root();
    }

    private void compare(int level, HashTile expected) throws IOException {
        TileAddress address =
                new TileAddress(level, done.get(level), expected.hashes().size());
        Optional<byte[]> stored = shards.tile(shard, address);
        if (stored.isEmpty() || !MessageDigest.isEqual(stored.get(), expected.bytes())) {
            differs.accept(address);
        }
    }
}
