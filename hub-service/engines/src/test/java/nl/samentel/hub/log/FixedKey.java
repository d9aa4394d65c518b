package nl.samentel.hub.log;

import java.util.Arrays;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.signature.MessageSigner;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.VerifyingKey;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** Signs with the key whose seed is one byte over and over. */
record FixedKey(int seed) implements MessageSigner {
    static LogSigner log(String name, int seed) {
        return new LogSigner(new KeyName(name), new FixedKey(seed));
    }

    private Ed25519PrivateKeyParameters key() {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return new Ed25519PrivateKeyParameters(bytes, 0);
    }

    @Override
    public VerifyingKey verifyingKey() {
        return VerifyingKey.of(key().generatePublicKey().getEncoded());
    }

    @Override
    public Signature sign(byte[] message) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key());
        signer.update(message, 0, message.length);
        return Signature.of(signer.generateSignature());
    }
}
