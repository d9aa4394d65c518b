package nl.samentel.schema.tile;

import java.security.MessageDigest;
import java.util.Arrays;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.TreeHash;

/** An entry of a log: bytes that the tree hashes as they are. */
public final class Entry {
    /** Longest entry, in bytes: what fits two bytes of length. */
    public static final int LONGEST = 0xFFFF;

    private final byte[] bytes;

    private Entry(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Returns the entry of bytes.
     *
     * @throws IllegalArgumentException if there are more than {@link #LONGEST}
     */
    public static Entry of(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("An entry has at most " + LONGEST + " bytes.");
        }
        return new Entry(bytes.clone());
    }

    /** Returns the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Returns the number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** Returns what stands for the entry in the tree. */
    public Hash leafHash() {
        return TreeHash.leaf(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && MessageDigest.isEqual(bytes, entry.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Entry[" + bytes.length + " bytes]";
    }
}
