package nl.samentel.schema.tile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;

/**
 * Entries that lie side by side, each behind its length in two bytes.
 *
 * @param entries 1 to 256 of them
 */
public record EntryBundle(List<Entry> entries) {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if there are none, or more than 256
     */
    public EntryBundle {
        if (entries.isEmpty() || entries.size() > TileAddress.FULL) {
            throw new IllegalArgumentException("A bundle has 1 to " + TileAddress.FULL + " entries.");
        }
        entries = List.copyOf(entries);
    }

    /**
     * Reads a bundle.
     *
     * @param width how many entries it must have, 1 to 256
     * @throws FormatException if it has more or fewer, or one is cut off
     */
    public static EntryBundle parse(byte[] bytes, int width) throws FormatException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<Entry> entries = new ArrayList<>(width);
        while (buffer.hasRemaining() && entries.size() < width) {
            entries.add(next(buffer));
        }
        if (buffer.hasRemaining() || entries.size() != width) {
            throw new FormatException("The bundle has not " + width + " entries.");
        }
        return new EntryBundle(entries);
    }

    private static Entry next(ByteBuffer buffer) throws FormatException {
        int length = buffer.remaining() < Short.BYTES ? -1 : Short.toUnsignedInt(buffer.getShort());
        if (length < 0 || length > buffer.remaining()) {
            throw new FormatException("An entry of the bundle is cut off.");
        }
        byte[] entry = new byte[length];
        buffer.get(entry);
        return Entry.of(entry);
    }

    /** Returns the bytes. */
    public byte[] bytes() {
        int length = entries.stream().mapToInt(e -> Short.BYTES + e.length()).sum();
        ByteBuffer buffer = ByteBuffer.allocate(length);
        entries.forEach(e -> buffer.putShort((short) e.length()).put(e.bytes()));
        return buffer.array();
    }

    /**
     * Checks every entry.
     *
     * @param tile the tile of level 0 with the same index and width, checked itself
     * @throws TileRefusedException if an entry is not the one whose hash the tile has
     */
    public void requireHashedIn(HashTile tile) throws TileRefusedException {
        List<Hash> hashes = entries.stream().map(Entry::leafHash).toList();
        if (!hashes.equals(tile.hashes())) {
            throw new TileRefusedException("The bundle has other entries than the tree.");
        }
    }
}
