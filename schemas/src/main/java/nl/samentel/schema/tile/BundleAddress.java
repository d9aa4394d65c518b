package nl.samentel.schema.tile;

import nl.samentel.schema.line.FormatException;

/**
 * Which bundle of entries: {@code tile/entries/INDEX[.p/WIDTH]}. It holds the entries whose hashes the tile of level 0
 * with the same index and width has.
 *
 * @param index place among the bundles, from 0
 * @param width number of entries, 1 to 256
 */
public record BundleAddress(long index, int width) {
    private static final String PREFIX = "tile/entries/";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if something is out of its bounds
     */
    public BundleAddress {
        new TilePath(index, width);
    }

    /**
     * Reads a path.
     *
     * @throws FormatException if it is not the one way to write the path of a bundle of entries
     */
    public static BundleAddress parse(String path) throws FormatException {
        if (!path.startsWith(PREFIX)) {
            throw new FormatException("A bundle of entries lies below " + PREFIX + ".");
        }
        TilePath place = TilePath.parse(path.substring(PREFIX.length()));
        return new BundleAddress(place.index(), place.width());
    }

    /** Returns the path. */
    public String path() {
        return PREFIX + new TilePath(index, width).text();
    }

    /** Returns the tile with the hashes of these entries. */
    public TileAddress hashes() {
        return new TileAddress(0, index, width);
    }
}
