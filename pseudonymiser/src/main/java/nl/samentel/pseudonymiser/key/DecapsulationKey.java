package nl.samentel.pseudonymiser.key;

import nl.samentel.schema.roster.EncapsulationKey;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;

/** Opens what was sealed to one partner: the seed of an X-Wing key. Never printed, never serialised. */
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
                new XWingPrivateKeyParameters(bytes).getPublicKeyParameters().getEncoded());
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "DecapsulationKey[redacted]";
    }
}
