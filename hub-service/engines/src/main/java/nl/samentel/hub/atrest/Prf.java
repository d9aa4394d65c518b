package nl.samentel.hub.atrest;

/** HMAC-SHA-256 under a root, wherever the root lives. Thread-safe. */
interface Prf {
    /** Returns the 32 bytes of HMAC-SHA-256 over a message. */
    byte[] hmac(byte[] message) throws KeystoreException;
}
