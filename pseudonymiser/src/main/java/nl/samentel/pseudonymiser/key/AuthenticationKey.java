package nl.samentel.pseudonymiser.key;

import nl.samentel.schema.admission.LoginKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Logs a connector in (Ed25519). Separate from the key that signs for the partner: whoever has this one can speak to the
 * hub, and can sign nothing. Never printed, never serialised.
 */
public final class AuthenticationKey {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private AuthenticationKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies 32 bytes.
     *
     * @throws IllegalArgumentException if the length is not 32
     */
    public static AuthenticationKey of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("An authentication key has 32 bytes, not " + bytes.length + ".");
        }
        return new AuthenticationKey(bytes.clone());
    }

    /** Makes a new one from the platform's secure random source. */
    public static AuthenticationKey random() {
        return new AuthenticationKey(KeyBytes.fresh());
    }

    /** Returns the public half, which the hub is shown. */
    public LoginKey loginKey() {
        return LoginKey.of(
                new Ed25519PrivateKeyParameters(bytes, 0).generatePublicKey().getEncoded());
    }

    /** Signs what the identity provider is shown. */
    public byte[] sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(bytes, 0));
        signer.update(message, 0, message.length);
        return signer.generateSignature();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "AuthenticationKey[redacted]";
    }
}
