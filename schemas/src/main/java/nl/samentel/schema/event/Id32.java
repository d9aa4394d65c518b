package nl.samentel.schema.event;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Thirty-two bytes made by a keyed pseudo-random function: a tag, or an id that only serves within one partner.
 *
 * <p>Guarantees that it cannot be printed: {@link #toString()} is redacted. It does not guarantee that the bytes are
 * wiped from memory.
 */
public final class Id32 implements Comparable<Id32> {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Id32(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies 32 bytes.
     *
     * @throws IllegalArgumentException if the length is not 32
     */
    public static Id32 of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("An id has 32 bytes, not " + bytes.length + ".");
        }
        return new Id32(bytes.clone());
    }

    /** Returns a copy of the 32 bytes. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** Copies the 32 bytes into a buffer at an offset, without allocating. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    byte[] shared() {
        return bytes;
    }

    @Override
    public int compareTo(Id32 other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Id32 id && MessageDigest.isEqual(bytes, id.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Id32[redacted]";
    }
}
