package nl.samentel.schema.receipt;

import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * The public key of a hub, with which anybody verifies what the hub signed: certificates and receipts. It guarantees that
 * a signature was made by the holder of this key for this purpose over exactly these bytes. It does not say whose the key
 * is: whoever relies on it compared the {@link #fingerprint} with the operator by telephone, or kept it from before.
 *
 * @param key the 32 bytes of Ed25519
 */
public record HubKey(VerifyingKey key) {
    /**
     * Reads a key from base64 of its 32 bytes.
     *
     * @throws IllegalArgumentException if it is no such key
     */
    public static HubKey of(String text) {
        return new HubKey(new VerifyingKey(text));
    }

    /** Returns what stands for the key in documents and logs. */
    public Digest digest() {
        return Digest.of(LengthPrefixed.domain("samentel/1/hub-signing-key")
                .field(key.text())
                .toByteArray());
    }

    /** Returns six groups of four digits that two people can compare by telephone. */
    public String fingerprint() {
        return digest().spoken();
    }

    /**
     * Verifies a document that the hub signed.
     *
     * @param purpose what the signature must be for
     * @param document the bytes as they were received
     * @throws SignatureRefusedException if this key did not sign these bytes for this purpose
     */
    public void verify(String purpose, byte[] document, Signature signature) throws SignatureRefusedException {
        key.verify(new SigningInput(purpose, Digest.of(document)), signature);
    }
}
