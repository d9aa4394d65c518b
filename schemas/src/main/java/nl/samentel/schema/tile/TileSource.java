package nl.samentel.schema.tile;

import java.io.IOException;

/** Where tiles come from; nothing it gives is believed. */
public interface TileSource {
    /**
     * Returns the bytes of a tile. Whoever has only a fuller tile of the same place gives its first hashes.
     *
     * @throws IOException if there is no such tile, or it cannot be read
     */
    byte[] tile(TileAddress address) throws IOException;

    /**
     * Returns the bytes of a bundle. Whoever has only a fuller bundle of the same place gives its first entries.
     *
     * @throws IOException if there is no such bundle, or it cannot be read
     */
    byte[] bundle(BundleAddress address) throws IOException;
}
