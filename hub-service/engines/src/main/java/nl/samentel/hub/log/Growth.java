package nl.samentel.hub.log;

import java.util.List;
import java.util.Map;
import nl.samentel.schema.tile.BundleAddress;
import nl.samentel.schema.tile.EntryBundle;
import nl.samentel.schema.tile.HashTile;
import nl.samentel.schema.tile.TileAddress;

/**
 * One step of the log: what has to be stored at once, or not at all.
 *
 * @param before where the log stood
 * @param head where it stands then
 * @param entries in order; the first one has the index {@code before.size()}, the next one the next
 * @param tiles those that are new or wider
 * @param bundles those that are new or wider
 */
public record Growth(
        LogHead before,
        LogHead head,
        List<PendingEntry> entries,
        Map<TileAddress, HashTile> tiles,
        Map<BundleAddress, EntryBundle> bundles) {
    /** Copies lists and maps. */
    public Growth {
        entries = List.copyOf(entries);
        tiles = Map.copyOf(tiles);
        bundles = Map.copyOf(bundles);
    }
}
