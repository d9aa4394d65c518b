package nl.samentel.pseudonymiser.key;

/** Holds the epoch master: the secret from which the partners of a datalab derive their tag keys. Whoever holds it can try every citizen service number. Never printed, never serialised. */
public final class EpochMaster {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private EpochMaster(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies 32 bytes.
     *
     * @throws IllegalArgumentException if the length is not 32
     */
    public static EpochMaster of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("An epoch master has 32 bytes, not " + bytes.length + ".");
        }
        return new EpochMaster(bytes.clone());
    }

    /** Makes a new one from the platform's secure random source. */
    public static EpochMaster random() {
        return new EpochMaster(KeyBytes.fresh());
    }

    /**
     * Derives key bytes for one use with HKDF-SHA-256.
     *
     * @param info names the use; different uses give independent bytes
     * @param length bytes wanted, 1 to 8160
     */
    public byte[] derive(byte[] info, int length) {
        return Hkdf.derive(bytes, info, length);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "EpochMaster[redacted]";
    }
}
