package nl.samentel.schema.tile;

import nl.samentel.schema.line.Decimal;
import nl.samentel.schema.line.FormatException;

/**
 * Which tile of hashes: {@code tile/LEVEL/INDEX[.p/WIDTH]}.
 *
 * @param level 0 for hashes of entries; each hash of a higher level is over a full tile of the level below; at most 63
 * @param index place among the tiles of its level, from 0
 * @param width number of hashes, 1 to 256; a tile with fewer than 256 is partial
 */
public record TileAddress(int level, long index, int width) {
    /** Number of hashes of a full tile. */
    public static final int FULL = TilePath.FULL;

    private static final String PREFIX = "tile/";
    private static final int HIGHEST = 63;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if something is out of its bounds
     */
    public TileAddress {
        if (level < 0 || level > HIGHEST) {
            throw new IllegalArgumentException("Levels of tiles go from 0 to " + HIGHEST + ".");
        }
        new TilePath(index, width);
    }

    /**
     * Reads a path.
     *
     * @throws FormatException if it is not the one way to write the path of a tile of hashes
     */
    public static TileAddress parse(String path) throws FormatException {
        int cut = path.indexOf('/', PREFIX.length());
        if (!path.startsWith(PREFIX) || cut < 0) {
            throw new FormatException("A tile lies below tile/LEVEL/.");
        }
        long level = Decimal.parse(path.substring(PREFIX.length(), cut));
        if (level > HIGHEST) {
            throw new FormatException("Levels of tiles go from 0 to " + HIGHEST + ".");
        }
        TilePath place = TilePath.parse(path.substring(cut + 1));
        return new TileAddress((int) level, place.index(), place.width());
    }

    /** Returns the path. */
    public String path() {
        return PREFIX + level + "/" + new TilePath(index, width).text();
    }
}
