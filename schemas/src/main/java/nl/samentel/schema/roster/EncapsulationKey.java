package nl.samentel.schema.roster;

import java.util.Base64;

/**
 * A public key of X-Wing (ML-KEM-768 with X25519; HPKE KEM 0x647A), to which keys are sealed.
 *
 * @param text the 1,216 bytes in base64
 */
public record EncapsulationKey(String text) {
    /** Length in bytes. */
    public static final int LENGTH = 1_216;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not base64 of 1,216 bytes, in the one way to write it
     */
    public EncapsulationKey {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (bytes.length != LENGTH || !Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("An encapsulation key is base64 of " + LENGTH + " bytes.");
        }
    }

    /** Returns the key of 1,216 bytes. */
    public static EncapsulationKey of(byte[] bytes) {
        return new EncapsulationKey(Base64.getEncoder().encodeToString(bytes));
    }

    /** Returns the 1,216 bytes. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(text);
    }
}
