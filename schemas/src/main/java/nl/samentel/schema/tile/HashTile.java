package nl.samentel.schema.tile;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.TreeHash;

/**
 * A tile of hashes that lie side by side on one level of a tree.
 *
 * @param hashes 1 to 256 of them
 */
public record HashTile(List<Hash> hashes) {
    private static final int HEIGHT = 8;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if there are none, or more than 256
     */
    public HashTile {
        if (hashes.isEmpty() || hashes.size() > TileAddress.FULL) {
            throw new IllegalArgumentException("A tile has 1 to " + TileAddress.FULL + " hashes.");
        }
        hashes = List.copyOf(hashes);
    }

    /**
     * Reads a tile.
     *
     * @param width how many hashes it must have, 1 to 256
     * @throws FormatException if the bytes are more or fewer
     */
    public static HashTile parse(byte[] bytes, int width) throws FormatException {
        if (bytes.length != width * Hash.LENGTH) {
            throw new FormatException("A tile of " + width + " hashes has " + Hash.LENGTH + " bytes for each.");
        }
        List<Hash> hashes = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            hashes.add(Hash.read(bytes, i * Hash.LENGTH));
        }
        return new HashTile(hashes);
    }

    /** Returns the bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).write(bytes, i * Hash.LENGTH);
        }
        return bytes;
    }

    /**
     * Returns the hash over 2^height hashes of the tile.
     *
     * @param height 0 to 8
     * @param place counted in runs of 2^height hashes, from 0
     * @throws IndexOutOfBoundsException if the tile has not that many
     */
    public Hash subtree(int height, int place) {
        return height == 0
                ? hashes.get(place)
                : TreeHash.node(subtree(height - 1, 2 * place), subtree(height - 1, 2 * place + 1));
    }

    /**
     * Returns the hash over a full tile, which stands in a tile of the level above.
     *
     * @throws IndexOutOfBoundsException if the tile is partial
     */
    public Hash root() {
        return subtree(HEIGHT, 0);
    }
}
