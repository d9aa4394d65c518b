package nl.samentel.pseudonymiser.tag;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) over the JDK's SHA-256. The states after the inner and the outer padded key are kept and
 * cloned, which saves half of the compressions of a short message.
 */
final class JdkPrf implements Prf {
    private static final int BLOCK = 64;

    private final MessageDigest inner;
    private final MessageDigest outer;

    JdkPrf(byte[] key) {
        byte[] shortKey = key.length > BLOCK ? sha256().digest(key) : key;
        inner = padded(shortKey, (byte) 0x36);
        outer = padded(shortKey, (byte) 0x5c);
    }

    @Override
    public byte[] compute(byte[] input, int length) {
        try {
            byte[] out = new byte[32];
            MessageDigest digest = (MessageDigest) inner.clone();
            digest.update(input, 0, length);
            digest.digest(out, 0, out.length);
            digest = (MessageDigest) outer.clone();
            digest.update(out);
            digest.digest(out, 0, out.length);
            return out;
        } catch (CloneNotSupportedException | DigestException e) {
            throw new IllegalStateException("The SHA-256 of this Java cannot be cloned; use BOUNCY_CASTLE.", e);
        }
    }

    private static MessageDigest padded(byte[] key, byte pad) {
        byte[] block = Arrays.copyOf(key, BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        MessageDigest digest = sha256();
        digest.update(block);
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
