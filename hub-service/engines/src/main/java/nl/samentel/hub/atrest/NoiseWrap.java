package nl.samentel.hub.atrest;

import java.util.Arrays;

/**
 * Wraps the two keys that noise comes from for storage: AES-256-KW (RFC 3394), 64 to 72 bytes. Wrapped and not derived, so that they
 * last when roots are rotated. Not thread-safe.
 */
public final class NoiseWrap {
    /** Length of both keys in bytes. */
    public static final int LENGTH = 64;

    /** Length of the wrapped keys in bytes. */
    public static final int WRAPPED_LENGTH = 72;

    private final KeyWrap wrap;

    private NoiseWrap(KeyWrap wrap) {
        this.wrap = wrap;
    }

    static NoiseWrap of(byte[] key) {
        return new NoiseWrap(TagWrap.engine(key));
    }

    /**
     * Wraps keys.
     *
     * @param keys 64 bytes
     * @return 72 bytes
     * @throws IllegalArgumentException if the length is not 64
     */
    public byte[] wrap(byte[] keys) {
        if (keys.length != LENGTH) {
            throw new IllegalArgumentException("Both keys have " + LENGTH + " bytes, not " + keys.length + ".");
        }
        return wrap.wrap(keys);
    }

    /**
     * Unwraps keys.
     *
     * @param wrapped 72 bytes
     * @return 64 bytes
     * @throws SealException if they were wrapped under another key or are damaged
     */
    public byte[] unwrap(byte[] wrapped) throws SealException {
        if (wrapped.length != WRAPPED_LENGTH) {
            throw new SealException("The wrapped keys of noise have " + WRAPPED_LENGTH + " bytes.");
        }
        return wrap.unwrap(wrapped);
    }

    /** Wraps anew what another wrap made. */
    public byte[] rewrap(NoiseWrap from, byte[] wrapped) throws SealException {
        byte[] plain = from.unwrap(wrapped);
        byte[] again = wrap(plain);
        Arrays.fill(plain, (byte) 0);
        return again;
    }

    @Override
    public String toString() {
        return "NoiseWrap[redacted]";
    }
}
