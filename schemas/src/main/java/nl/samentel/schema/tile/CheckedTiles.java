package nl.samentel.schema.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.CompactRange;
import nl.samentel.schema.merkle.ConsistencyProof;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.InclusionProof;
import nl.samentel.schema.merkle.Node;
import nl.samentel.schema.merkle.ProofShape;

/**
 * A tree read from tiles that nobody has to believe. The partial tiles are checked against the root; every other tile is
 * checked against the tile above it, which was checked before. Keeps the tiles and hashes it used last. Not for several threads.
 */
public final class CheckedTiles {
    private static final int KEPT = 256;
    private static final int KEPT_HASHES = 4_096;

    private final TileSource source;
    private final long size;
    private final Map<TileAddress, HashTile> edge = new HashMap<>();
    private final Map<TileAddress, HashTile> kept = new Latest<>(KEPT);
    private final Map<Node, Hash> hashed = new Latest<>(KEPT_HASHES);

    private CheckedTiles(TileSource source, long size) {
        this.source = source;
        this.size = size;
    }

    /**
     * Opens a tree.
     *
     * @param size number of entries, from a checkpoint that was verified
     * @param root of that checkpoint
     * @throws TileRefusedException if the partial tiles are not of that tree
     * @throws IOException if one cannot be read
     */
    public static CheckedTiles open(TileSource source, long size, Hash root) throws TileRefusedException, IOException {
        CheckedTiles tiles = new CheckedTiles(source, size);
        for (TileAddress address : TreeTiles.edge(size)) {
            tiles.edge.put(address, tiles.read(address));
        }
        if (!tiles.root(size).equals(root)) {
            throw new TileRefusedException("The partial tiles do not lead to the root.");
        }
        return tiles;
    }

    /**
     * Returns the root that the tree had at a size, up to its own.
     *
     * @throws TileRefusedException if a tile is not of the tree
     * @throws IOException if one cannot be read
     */
    public Hash root(long earlier) throws TileRefusedException, IOException {
        List<Hash> hashes = new ArrayList<>();
        for (Node node : Node.covering(0, earlier)) {
            hashes.add(hash(node));
        }
        return new CompactRange(0, earlier, hashes).root();
    }

    /**
     * Makes a proof that an entry stands in the tree.
     *
     * @throws TileRefusedException if a tile is not of the tree
     * @throws IOException if one cannot be read
     */
    public InclusionProof inclusion(long index) throws TileRefusedException, IOException {
        return new InclusionProof(index, size, path(ProofShape.inclusion(index, size)));
    }

    /**
     * Makes a proof that the tree grew from what it was at a size.
     *
     * @throws TileRefusedException if a tile is not of the tree
     * @throws IOException if one cannot be read
     */
    public ConsistencyProof consistency(long from) throws TileRefusedException, IOException {
        return new ConsistencyProof(from, size, path(ProofShape.consistency(from, size)));
    }

    private List<Hash> path(ProofShape shape) throws TileRefusedException, IOException {
        Map<Node, Hash> hashes = new HashMap<>();
        for (Node node : shape.nodes()) {
            hashes.put(node, hash(node));
        }
        return shape.path(node -> Objects.requireNonNull(hashes.get(node)));
    }

    /**
     * Returns the hash of a whole subtree.
     *
     * @throws TileRefusedException if a tile is not of the tree
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if the tree is smaller than the subtree
     */
    public Hash hash(Node node) throws TileRefusedException, IOException {
        Hash known = hashed.get(node);
        if (known != null) {
            return known;
        }
        int height = node.level() % TreeTiles.HEIGHT;
        long place = node.index() % (TileAddress.FULL >> height);
        Hash hash = tile(TreeTiles.holding(node, size)).subtree(height, (int) place);
        if (height > 0) {
            // Proofs of neighbours need the same ones, and each is computed from up to 255 others.
            hashed.put(node, hash);
        }
        return hash;
    }

    /**
     * Returns the entries of a bundle.
     *
     * @param index place among the bundles
     * @throws TileRefusedException if the bundle or a tile is not of the tree
     * @throws IOException if one cannot be read
     * @throws IllegalArgumentException if the log has no such bundle
     */
    public EntryBundle entries(long index) throws TileRefusedException, IOException {
        int width = (int) Math.min(TileAddress.FULL, size - index * TileAddress.FULL);
        BundleAddress address = new BundleAddress(index, width);
        byte[] bytes = source.bundle(address);
        try {
            EntryBundle bundle = EntryBundle.parse(bytes, width);
            bundle.requireHashedIn(tile(address.hashes()));
            return bundle;
        } catch (FormatException e) {
            throw new TileRefusedException(address.path() + " is no bundle: " + e.getMessage());
        }
    }

    private HashTile tile(TileAddress address) throws TileRefusedException, IOException {
        HashTile known = edge.getOrDefault(address, kept.get(address));
        if (known != null) {
            return known;
        }
        HashTile tile = read(address);
        Hash above = hash(new Node(TreeTiles.HEIGHT * (address.level() + 1), address.index()));
        if (!tile.root().equals(above)) {
            throw new TileRefusedException(address.path() + " is not of this tree.");
        }
        kept.put(address, tile);
        return tile;
    }

    private HashTile read(TileAddress address) throws TileRefusedException, IOException {
        byte[] bytes = source.tile(address);
        try {
            return HashTile.parse(bytes, address.width());
        } catch (FormatException e) {
            throw new TileRefusedException(address.path() + " is no tile: " + e.getMessage());
        }
    }

    /** Keeps what was used last. */
    private static final class Latest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Latest(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
