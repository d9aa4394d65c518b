package nl.samentel.schema.renewal;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.TagType;

/**
 * Part of a partner's table of tag pairs as bytes: for each pair one byte with the position of its type in
 * {@link TagType}, then 32 bytes of the ending epoch and 32 of the next.
 *
 * @param pairs 1 to {@value #MOST} pairs
 */
public record PairChunk(List<TagPair> pairs) {
    /** Most pairs of a chunk. */
    public static final int MOST = 20_000;

    /** Length of a pair in bytes. */
    public static final int PAIR = 1 + 2 * Id32.LENGTH;

    private static final TagType[] TYPES = TagType.values();

    /**
     * Copies the pairs.
     *
     * @throws IllegalArgumentException if there are none or too many
     */
    public PairChunk {
        pairs = List.copyOf(pairs);
        requireSize(pairs.size());
    }

    /**
     * Reads a chunk.
     *
     * @throws IllegalArgumentException if the bytes are none; names the number of the pair and never a tag
     */
    public static PairChunk read(byte[] bytes) {
        if (bytes.length % PAIR != 0) {
            throw new IllegalArgumentException("pairs: the length is not a multiple of " + PAIR + ".");
        }
        int size = bytes.length / PAIR;
        requireSize(size);
        List<TagPair> pairs = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int at = i * PAIR;
            if (bytes[at] < 0 || bytes[at] >= TagType.UNKNOWN.ordinal()) {
                throw new IllegalArgumentException("pairs[" + i + "]: there is no such type of tag.");
            }
            pairs.add(new TagPair(TYPES[bytes[at]], id(bytes, at + 1), id(bytes, at + 1 + Id32.LENGTH)));
        }
        return new PairChunk(pairs);
    }

    private static Id32 id(byte[] bytes, int from) {
        return Id32.of(Arrays.copyOfRange(bytes, from, from + Id32.LENGTH));
    }

    private static void requireSize(int size) {
        if (size < 1 || size > MOST) {
            throw new IllegalArgumentException("pairs: a chunk has 1 to " + MOST + " pairs.");
        }
    }

    /** Returns the bytes. */
    public byte[] bytes() {
        ByteBuffer buffer = ByteBuffer.allocate(PAIR * pairs.size());
        for (TagPair pair : pairs) {
            buffer.put((byte) pair.type().ordinal())
                    .put(pair.ending().toByteArray())
                    .put(pair.next().toByteArray());
        }
        return buffer.array();
    }

    /** Returns the SHA-256 of the bytes. */
    public Digest digest() {
        return Digest.of(bytes());
    }

    @Override
    public String toString() {
        return "PairChunk[" + pairs.size() + " pairs, redacted]";
    }
}
