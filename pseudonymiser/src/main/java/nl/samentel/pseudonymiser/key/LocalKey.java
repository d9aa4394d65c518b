package nl.samentel.pseudonymiser.key;

/** Holds a partner's own key, from which ids are derived that serve only within this partner. It is shared with nobody. Never printed, never serialised. */
public final class LocalKey {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private LocalKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies 32 bytes.
     *
     * @throws IllegalArgumentException if the length is not 32
     */
    public static LocalKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A local key has 32 bytes, not " + bytes.length + ".");
        }
        return new LocalKey(bytes.clone());
    }

    /** Makes a new one from the platform's secure random source. */
    public static LocalKey random() {
        return new LocalKey(KeyBytes.fresh());
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
        return "LocalKey[redacted]";
    }
}
