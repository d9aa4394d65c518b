package nl.samentel.hub.atrest;

import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.Signer;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs as the hub (Ed25519, RFC 8032) with a key derived from its root. Thread-safe; never printed, never serialised. */
final class HubSigningKey implements Signer {
    private final Ed25519PrivateKeyParameters key;
    private final VerifyingKey verifyingKey;

    HubSigningKey(RootKey hub) throws KeystoreException {
        this.key = new Ed25519PrivateKeyParameters(hub.derive(RootKey.label("signing")), 0);
        this.verifyingKey = VerifyingKey.of(key.generatePublicKey().getEncoded());
    }

    @Override
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    @Override
    public Signature sign(SigningInput input) {
        byte[] message = input.bytes();
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return Signature.of(signer.generateSignature());
    }

    @Override
    public String toString() {
        return "HubSigningKey[redacted]";
    }
}
