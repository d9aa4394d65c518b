package nl.samentel.schema.signature;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs with a key of its own. */
public final class TestSigner implements Signer, MessageSigner {
    private final Ed25519PrivateKeyParameters key;

    /** Makes a key. */
    public TestSigner() {
        this.key = new Ed25519PrivateKeyParameters(new SecureRandom());
    }

    private TestSigner(byte[] seed) {
        this.key = new Ed25519PrivateKeyParameters(seed, 0);
    }

    /** Returns the signer whose seed is one byte over and over. */
    public static TestSigner ofSeed(int repeated) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) repeated);
        return new TestSigner(seed);
    }

    @Override
    public VerifyingKey verifyingKey() {
        return VerifyingKey.of(key.generatePublicKey().getEncoded());
    }

    @Override
    public Signature sign(SigningInput input) {
        return sign(input.bytes());
    }

    @Override
    public Signature sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(message, 0, message.length);
        return Signature.of(signer.generateSignature());
    }
}
