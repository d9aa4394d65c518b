package nl.samentel.pseudonymiser.key;

import nl.samentel.schema.roster.EncapsulationKey;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** Opens what was sealed to one partner (X25519, RFC 7748). Never printed, never serialised. */
public final class DecapsulationKey {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private DecapsulationKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies 32 bytes.
     *
     * @throws IllegalArgumentException if the length is not 32
     */
    public static DecapsulationKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A decapsulation key has 32 bytes, not " + bytes.length + ".");
        }
        return new DecapsulationKey(bytes.clone());
    }

    /** Makes a new one from the platform's secure random source. */
    public static DecapsulationKey random() {
        return new DecapsulationKey(KeyBytes.fresh());
    }

    /** Returns the public key to which others seal. */
    public EncapsulationKey encapsulationKey() {
        return EncapsulationKey.of(
                new X25519PrivateKeyParameters(bytes, 0).generatePublicKey().getEncoded());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "DecapsulationKey[redacted]";
    }
}
