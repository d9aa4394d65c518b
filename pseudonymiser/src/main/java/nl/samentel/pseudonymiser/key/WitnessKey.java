package nl.samentel.pseudonymiser.key;

import nl.samentel.schema.signature.MessageSigner;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.VerifyingKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Cosigns checkpoints of the hub's log (Ed25519, RFC 8032), and nothing else: it signs messages as they are, which no other key of
 * the connector does. Never printed, never serialised.
 */
public final class WitnessKey implements MessageSigner {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private WitnessKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies 32 bytes.
     *
     * @throws IllegalArgumentException if the length is not 32
     */
    public static WitnessKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A key of a witness has 32 bytes, not " + bytes.length + ".");
        }
        return new WitnessKey(bytes.clone());
    }

    /** Makes a new one from the platform's secure random source. */
    public static WitnessKey random() {
        return new WitnessKey(KeyBytes.fresh());
    }

    @Override
    public VerifyingKey verifyingKey() {
        return VerifyingKey.of(parameters().generatePublicKey().getEncoded());
    }

    @Override
    public Signature sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, parameters());
        signer.update(message, 0, message.length);
        return Signature.of(signer.generateSignature());
    }

    private Ed25519PrivateKeyParameters parameters() {
        return new Ed25519PrivateKeyParameters(bytes, 0);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "WitnessKey[redacted]";
    }
}
