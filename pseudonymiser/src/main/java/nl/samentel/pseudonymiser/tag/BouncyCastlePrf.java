package nl.samentel.pseudonymiser.tag;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SHA-256 by Bouncy Castle's lightweight API. */
final class BouncyCastlePrf implements Prf {
    private final HMac hmac = new HMac(new SHA256Digest());

    BouncyCastlePrf(byte[] key) {
        hmac.init(new KeyParameter(key));
    }

    @Override
    public byte[] compute(byte[] input, int length) {
        byte[] out = new byte[32];
        hmac.update(input, 0, length);
        hmac.doFinal(out, 0);
        return out;
    }
}
