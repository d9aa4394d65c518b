package nl.samentel.hub.atrest;

import nl.samentel.schema.signature.MessageSigner;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.VerifyingKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs messages of others' formats as the hub (Ed25519, RFC 8032), with a key of its own for each use, derived from the root of the
 * hub. Thread-safe; never printed, never serialised.
 */
final class HubMessageKey implements MessageSigner {
    private final Ed25519PrivateKeyParameters key;
    private final VerifyingKey verifyingKey;

    HubMessageKey(RootKey hub, String use) throws KeystoreException {
        this.key = new Ed25519PrivateKeyParameters(hub.derive(RootKey.label(use)), 0);
        this.verifyingKey = VerifyingKey.of(key.generatePublicKey().getEncoded());
    }

    @Override
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    @Override
    public Signature sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return Signature.of(signer.generateSignature());
    }

    @Override
    public String toString() {
        return "HubMessageKey[redacted]";
    }
}
