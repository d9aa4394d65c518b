package nl.samentel.schema.signature;

import java.util.Base64;

/**
 * An Ed25519 signature.
 *
 * @param text the 64 bytes in base64
 */
public record Signature(String text) {
    /** Length in bytes. */
    public static final int LENGTH = 64;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not base64 of 64 bytes, in the one way to write it
     */
    public Signature {
        Base64Bytes.decode(text, LENGTH);
    }

    /** Returns the signature of 64 bytes. */
    public static Signature of(byte[] bytes) {
        return new Signature(Base64.getEncoder().encodeToString(bytes));
    }

    /** Returns the 64 bytes. */
    public byte[] bytes() {
        return Base64Bytes.decode(text, LENGTH);
    }
}
