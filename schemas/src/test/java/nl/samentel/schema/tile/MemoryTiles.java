package nl.samentel.schema.tile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.Node;
import nl.samentel.schema.merkle.PlainTree;

/** Tiles in memory, by path; tests change them. */
public final class MemoryTiles implements TileSource {
    private final Map<String, byte[]> files = new HashMap<>();

    /** Cuts a tree of entries "entry 0", "entry 1" and so on into tiles. */
    public static MemoryTiles ofSize(int size) {
        PlainTree tree = PlainTree.ofSize(size);
        MemoryTiles tiles = new MemoryTiles();
        for (TileAddress address : TreeTiles.grown(0, size)) {
            long first = address.index() * TileAddress.FULL;
            List<Hash> hashes = LongStream.range(first, first + address.width())
                    .mapToObj(i -> tree.node(new Node(8 * address.level(), i)))
                    .toList();
            tiles.files.put(address.path(), new HashTile(hashes).bytes());
        }
        for (BundleAddress address : TreeTiles.grownBundles(0, size)) {
            List<Entry> entries = IntStream.range(0, address.width())
                    .mapToObj(i -> Entry.of(
                            ("entry " + (address.index() * TileAddress.FULL + i)).getBytes(StandardCharsets.UTF_8)))
                    .toList();
            tiles.files.put(address.path(), new EntryBundle(entries).bytes());
        }
        return tiles;
    }

    /** Returns what lies at each path; changes show. */
    public Map<String, byte[]> files() {
        return files;
    }

    @Override
    public byte[] tile(TileAddress address) throws IOException {
        return file(address.path());
    }

    @Override
    public byte[] bundle(BundleAddress address) throws IOException {
        return file(address.path());
    }

    private byte[] file(String path) throws IOException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IOException("There is no " + path + ".");
        }
        return bytes;
    }
}
