package nl.samentel.schema.tile;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.merkle.Node;

/** Which tiles a tree has. */
public final class TreeTiles {
    /** Levels of the tree in one level of tiles. */
    static final int HEIGHT = 8;

    private static final int LEVELS = 8;

    private TreeTiles() {}

    /** Returns the partial tiles: together they have everything the root is made of. */
    public static List<TileAddress> edge(long size) {
        List<TileAddress> edge = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            long hashes = size >> HEIGHT * level;
            int width = (int) (hashes % TileAddress.FULL);
            if (width > 0) {
                edge.add(new TileAddress(level, hashes / TileAddress.FULL, width));
            }
        }
        return edge;
    }

    /** Returns the tiles that a tree has after it grew, and had not, or not as wide, before. */
    public static List<TileAddress> grown(long from, long to) {
        List<TileAddress> grown = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            long before = from >> HEIGHT * level;
            long after = to >> HEIGHT * level;
            for (long index = before / TileAddress.FULL; index * TileAddress.FULL < after && after > before; index++) {
                grown.add(new TileAddress(level, index, width(index, after)));
            }
        }
        return grown;
    }

    /** Returns the bundles that a log has after it grew, and had not, or not as wide, before. */
    public static List<BundleAddress> grownBundles(long from, long to) {
        List<BundleAddress> grown = new ArrayList<>();
        for (long index = from / TileAddress.FULL; index * TileAddress.FULL < to && to > from; index++) {
            grown.add(new BundleAddress(index, width(index, to)));
        }
        return grown;
    }

    /**
     * Returns the tile that has what the hash of a whole subtree is made of.
     *
     * @param size of the tree, which must reach over the subtree
     * @throws IllegalArgumentException if the tree has no such subtree
     */
    public static TileAddress holding(Node node, long size) {
        if (node.end() > size || node.end() < 0) {
            throw new IllegalArgumentException("The tree is smaller than the subtree.");
        }
        int level = node.level() / HEIGHT;
        long hashes = size >> HEIGHT * level;
        long index = node.begin() >> HEIGHT * (level + 1);
        return new TileAddress(level, index, width(index, hashes));
    }

    private static int width(long index, long hashes) {
        return (int) Math.min(TileAddress.FULL, hashes - index * TileAddress.FULL);
    }
}
