package nl.samentel.schema.merkle;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.line.FormatException;

/**
 * A SHA-256 of the tree, as four numbers in big-endian order: a value that nobody can change, and small enough to keep
 * millions of them. Hashes of the tree are public, so comparing them tells nothing by how long it takes.
 */
public record Hash(long first, long second, long third, long fourth) {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /**
     * Returns the hash of 32 bytes.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has " + LENGTH + " bytes.");
        }
        return read(bytes, 0);
    }

    /** Returns the hash that stands at a place among bytes. */
    public static Hash read(byte[] bytes, int offset) {
        return new Hash(
                (long) LONGS.get(bytes, offset),
                (long) LONGS.get(bytes, offset + 8),
                (long) LONGS.get(bytes, offset + 16),
                (long) LONGS.get(bytes, offset + 24));
    }

    /**
     * Reads a hash from base64.
     *
     * @throws FormatException if it is not base64 of 32 bytes, in the one way to write it
     */
    public static Hash ofBase64(String text) throws FormatException {
        return read(CanonicalBase64.decode(text, LENGTH), 0);
    }

    /** Writes the 32 bytes at a place among bytes. */
    public void write(byte[] target, int offset) {
        LONGS.set(target, offset, first);
        LONGS.set(target, offset + 8, second);
        LONGS.set(target, offset + 16, third);
        LONGS.set(target, offset + 24, fourth);
    }

    /** Returns the 32 bytes. */
    public byte[] bytes() {
        byte[] bytes = new byte[LENGTH];
        write(bytes, 0);
        return bytes;
    }

    /** Returns the 32 bytes in base64. */
    public String base64() {
        return CanonicalBase64.encode(bytes());
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
