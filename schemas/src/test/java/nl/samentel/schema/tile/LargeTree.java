package nl.samentel.schema.tile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.Node;

/** Tiles of a large tree of random hashes, in memory. */
final class LargeTree implements TileSource {
    private final Map<TileAddress, byte[]> tiles = new HashMap<>();
    private final long size;

    LargeTree(long size) {
        this.size = size;
        List<Hash> level = leaves(new SplittableRandom(1));
        for (int height = 0; !level.isEmpty(); height++) {
            level = cut(height, level);
        }
    }

    private List<Hash> leaves(SplittableRandom random) {
        List<Hash> leaves = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            leaves.add(new Hash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()));
        }
        return leaves;
    }

    private List<Hash> cut(int level, List<Hash> hashes) {
        List<Hash> above = new ArrayList<>();
        for (int begin = 0; begin < hashes.size(); begin += TileAddress.FULL) {
            int end = Math.min(hashes.size(), begin + TileAddress.FULL);
            HashTile tile = new HashTile(hashes.subList(begin, end));
            tiles.put(new TileAddress(level, begin / TileAddress.FULL, end - begin), tile.bytes());
            if (end - begin == TileAddress.FULL) {
                above.add(tile.root());
            }
        }
        return above;
    }

    Hash root() throws FormatException {
        List<Hash> hashes = new ArrayList<>();
        for (Node node : Node.covering(0, size)) {
            TileAddress address = TreeTiles.holding(node, size);
            HashTile tile = HashTile.parse(tile(address), address.width());
            int height = node.level() % TreeTiles.HEIGHT;
            hashes.add(tile.subtree(height, (int) (node.index() % (TileAddress.FULL >> height))));
        }
        return new CompactRange(0, size, hashes).root();
    }

    @Override
    public byte[] tile(TileAddress address) {
        return tiles.get(address);
    }

    @Override
    public byte[] bundle(BundleAddress address) {
        throw new UnsupportedOperationException("This tree has hashes only.");
    }
}
