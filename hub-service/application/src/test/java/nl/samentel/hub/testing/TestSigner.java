package nl.samentel.hub.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.samentel.schema.roster.EncapsulationKey;
import nl.samentel.schema.signature.MessageSigner;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.Signer;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.pqc.crypto.xwing.XWingPrivateKeyParameters;

/** Signs as a partner's connector would, with keys that follow from a name. */
public final class TestSigner implements Signer {
    private final byte[] seed;

    /** Creates a signer; the same name has the same keys. */
    public TestSigner(String name) {
        try {
            this.seed = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public VerifyingKey verifyingKey() {
        return VerifyingKey.of(
                new Ed25519PrivateKeyParameters(seed, 0).generatePublicKey().getEncoded());
    }

    /** Returns the key to which others seal. */
    public EncapsulationKey encapsulationKey() {
        return EncapsulationKey.of(
                new XWingPrivateKeyParameters(seed).getPublicKeyParameters().getEncoded());
    }

    @Override
    public Signature sign(SigningInput input) {
        return sign(input.bytes());
    }

    /** Returns what signs messages as they are, with the same keys; a real partner has others for that. */
    public MessageSigner messages() {
        return new MessageSigner() {
            @Override
            public VerifyingKey verifyingKey() {
                return TestSigner.this.verifyingKey();
            }

            @Override
            public Signature sign(byte[] message) {
                return TestSigner.this.sign(message);
            }
        };
    }

    private Signature sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, new Ed25519PrivateKeyParameters(seed, 0));
        signer.update(message, 0, message.length);
        return Signature.of(signer.generateSignature());
    }
}
