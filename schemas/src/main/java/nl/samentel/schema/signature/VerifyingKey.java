package nl.samentel.schema.signature;

import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * A public key of Ed25519.
 *
 * @param text the 32 bytes in base64
 */
public record VerifyingKey(String text) {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    /**
     * Checks that it is a point of the curve.
     *
     * @throws IllegalArgumentException if it is not base64 of 32 bytes, or no public key
     */
    public VerifyingKey {
        parameters(text);
    }

    /** Returns the key of 32 bytes. */
    public static VerifyingKey of(byte[] bytes) {
        return new VerifyingKey(Base64.getEncoder().encodeToString(bytes));
    }

    /**
     * Verifies a signature.
     *
     * @throws SignatureRefusedException if it was not made with this key over exactly this input
     */
    public void verify(SigningInput input, Signature signature) throws SignatureRefusedException {
        if (!holds(input.bytes(), signature.bytes())) {
            throw new SignatureRefusedException(
                    "The signature for " + input.purpose() + " was not made with this key over this document.");
        }
    }

    /**
     * Verifies a signature over a message as it is, for formats of others that prescribe what is signed.
     *
     * @throws SignatureRefusedException if it was not made with this key over exactly this message
     */
    public void verifyMessage(byte[] message, Signature signature) throws SignatureRefusedException {
        if (!holds(message, signature.bytes())) {
            throw new SignatureRefusedException("The signature was not made with this key over this message.");
        }
    }

    /** Returns the 32 bytes. */
    public byte[] bytes() {
        return Base64Bytes.decode(text, LENGTH);
    }

    boolean holds(byte[] message, byte[] signature) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, parameters(text));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private static Ed25519PublicKeyParameters parameters(String text) {
        return new Ed25519PublicKeyParameters(Base64Bytes.decode(text, LENGTH), 0);
    }
}
