package nl.samentel.pseudonymiser.key;

import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.Signer;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs as one partner (Ed25519, RFC 8032). Whoever holds the key speaks for the partner. Never printed, never serialised. */
public final class SigningKey implements Signer {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private SigningKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies 32 bytes.
     *
     * @throws IllegalArgumentException if the length is not 32
     */
    public static SigningKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A signing key has 32 bytes, not " + bytes.length + ".");
        }
        return new SigningKey(bytes.clone());
    }

    /** Makes a new one from the platform's secure random source. */
    public static SigningKey random() {
        return new SigningKey(KeyBytes.fresh());
    }

    @Override
    public VerifyingKey verifyingKey() {
        return VerifyingKey.of(parameters().generatePublicKey().getEncoded());
    }

    @Override
    public Signature sign(SigningInput input) {
        byte[] message = input.bytes();
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
        return "SigningKey[redacted]";
    }
}
