package nl.samentel.connector.witness;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import nl.samentel.connector.hub.LogClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.tile.BundleAddress;
import nl.samentel.schema.tile.TileAddress;
import nl.samentel.schema.tile.TileSource;

/** Tiles of a shard, asked of the hub. A log may drop a partial tile once there is a full one, of which it is the start. */
final class HubTiles implements TileSource {
    private final LogClient hub;
    private final String shard;

    HubTiles(LogClient hub, String shard) {
        this.hub = hub;
        this.shard = shard;
    }

    @Override
    public byte[] tile(TileAddress address) throws IOException {
        try {
            Optional<byte[]> tile = hub.tile(shard, address);
            if (tile.isEmpty() && address.width() < TileAddress.FULL) {
                tile = hub.tile(shard, new TileAddress(address.level(), address.index(), TileAddress.FULL))
                        .map(full -> Arrays.copyOf(full, address.width() * Hash.LENGTH));
            }
            return tile.orElseThrow(() -> new IOException("There is no " + address.path() + "."));
        } catch (CommandFailure e) {
            throw new IOException(e);
        }
    }

    @Override
    public byte[] bundle(BundleAddress address) throws IOException {
        throw new IOException("A witness sees no entries.");
    }
}
