package nl.samentel.hub.atrest;

/** RFC 3394 key wrap with whatever the platform has. */
interface KeyWrap {
    byte[] wrap(byte[] plain);

    byte[] unwrap(byte[] wrapped) throws SealException;

    /** Refuses what no key wraps to; libraries answer it each in their own way. */
    static void requireLength(byte[] wrapped) throws SealException {
        if (wrapped.length < 24 || wrapped.length % 8 != 0) {
            throw new SealException("A wrapped key has a length that cannot be.");
        }
    }
}
