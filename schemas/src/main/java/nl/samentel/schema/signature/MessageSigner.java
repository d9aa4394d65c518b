package nl.samentel.schema.signature;

/**
 * Signs messages as they are, for formats of others that prescribe what is signed. The key must be one of its own: with
 * a key that signs messages as they are, nothing else is signed.
 */
public interface MessageSigner {
    /** Returns the key that verifies. */
    VerifyingKey verifyingKey();

    /** Signs a message (Ed25519, RFC 8032). */
    Signature sign(byte[] message);
}
