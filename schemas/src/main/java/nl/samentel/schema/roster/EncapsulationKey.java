package nl.samentel.schema.roster;

import java.util.Base64;

/**
 * A public key of X25519 (RFC 7748), to which keys are sealed.
 *
 * @param text the 32 bytes in base64
 */
public record EncapsulationKey(String text) {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not base64 of 32 bytes, in the one way to write it
     */
    public EncapsulationKey {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != LENGTH || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("An encapsulation key is base64 of 32 bytes.");
        }
    }

    /** Returns the key of 32 bytes. */
    public static EncapsulationKey of(byte[] bytes) {
        return new EncapsulationKey(Base64.getEncoder().encodeToString(bytes));
    }

    /** Returns the 32 bytes. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(text);
    }
}
