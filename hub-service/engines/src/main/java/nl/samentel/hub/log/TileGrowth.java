package nl.samentel.hub.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.tile.BundleAddress;
import nl.samentel.schema.tile.Entry;
import nl.samentel.schema.tile.EntryBundle;
import nl.samentel.schema.tile.HashTile;
import nl.samentel.schema.tile.TileAddress;
import nl.samentel.schema.tile.TileRefusedException;
import nl.samentel.schema.tile.TileSource;

/** Tiles and bundles that are new or wider after a step. Lies over what is stored, as the store will once it is stored. */
final class TileGrowth implements TileSource {
    private static final int HEIGHT = 8;

    private final TileSource stored;
    private final long size;
    private final Map<TileAddress, HashTile> tiles = new LinkedHashMap<>();
    private final Map<BundleAddress, EntryBundle> bundles = new LinkedHashMap<>();

    private TileGrowth(TileSource stored, long size) {
        this.stored = stored;
        this.size = size;
    }

    /** Grows from a size by entries. */
    static TileGrowth of(TileSource stored, long size, List<Entry> entries)
            throws IOException, FormatException, TileRefusedException {
        TileGrowth growth = new TileGrowth(stored, size);
        growth.growBundles(entries);
        List<Hash> fresh = entries.stream().map(Entry::leafHash).toList();
        for (int level = 0; !fresh.isEmpty(); level++) {
            fresh = growth.growLevel(level, fresh);
        }
        return growth;
    }

    private List<Hash> growLevel(int level, List<Hash> fresh) throws IOException, FormatException {
        long count = size >> HEIGHT * level;
        List<Hash> run = new ArrayList<>(partial(level, count));
        run.addAll(fresh);
        List<Hash> above = new ArrayList<>();
        long index = count / TileAddress.FULL;
        for (int begin = 0; begin < run.size(); begin += TileAddress.FULL) {
            HashTile tile = new HashTile(run.subList(begin, Math.min(run.size(), begin + TileAddress.FULL)));
            int width = tile.hashes().size();
            tiles.put(new TileAddress(level, index++, width), tile);
            if (width == TileAddress.FULL) {
                above.add(tile.root());
            }
        }
        return above;
    }

    private List<Hash> partial(int level, long count) throws IOException, FormatException {
        int width = (int) (count % TileAddress.FULL);
        if (width == 0) {
            return List.of();
        }
        TileAddress address = new TileAddress(level, count / TileAddress.FULL, width);
        return HashTile.parse(stored.tile(address), width).hashes();
    }

    private void growBundles(List<Entry> entries) throws IOException, FormatException, TileRefusedException {
        List<Entry> run = new ArrayList<>();
        int width = (int) (size % TileAddress.FULL);
        long index = size / TileAddress.FULL;
        if (width > 0) {
            EntryBundle last = EntryBundle.parse(stored.bundle(new BundleAddress(index, width)), width);
            last.requireHashedIn(new HashTile(partial(0, size)));
            run.addAll(last.entries());
        }
        run.addAll(entries);
        for (int begin = 0; begin < run.size(); begin += TileAddress.FULL) {
            List<Entry> part = run.subList(begin, Math.min(run.size(), begin + TileAddress.FULL));
            bundles.put(new BundleAddress(index++, part.size()), new EntryBundle(part));
        }
    }

    Map<TileAddress, HashTile> tiles() {
        return tiles;
    }

    Map<BundleAddress, EntryBundle> bundles() {
        return bundles;
    }

    @Override
    public byte[] tile(TileAddress address) throws IOException {
        HashTile grown = tiles.get(address);
        return grown == null ? stored.tile(address) : grown.bytes();
    }

    @Override
    public byte[] bundle(BundleAddress address) throws IOException {
        EntryBundle grown = bundles.get(address);
        return grown == null ? stored.bundle(address) : grown.bytes();
    }
}
