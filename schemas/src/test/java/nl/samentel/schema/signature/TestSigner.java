package nl.samentel.schema.signature;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs with a key of its own. */
public final class TestSigner implements Signer {
    private final Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(new SecureRandom());

    @Override
    public VerifyingKey verifyingKey() {
        return VerifyingKey.of(key.generatePublicKey().getEncoded());
    }

    @Override
    public Signature sign(SigningInput input) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        byte[] message = input.bytes();
        signer.update(message, 0, message.length);
        return Signature.of(signer.generateSignature());
    }
}
