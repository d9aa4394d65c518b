package nl.samentel.pseudonymiser.key;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Derives keys with HKDF-SHA-256 (RFC 5869). */
final class Hkdf {
    /** Our input keys are uniformly random and need no salt. */
    private static final byte[] NO_SALT = {};

    private Hkdf() {}

    static byte[] derive(byte[] key, byte[] info, int length) {
        return derive(key, NO_SALT, info, length);
    }

    static byte[] derive(byte[] key, byte[] salt, byte[] info, int length) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
        generator.init(new HKDFParameters(key, salt, info));
        byte[] out = new byte[length];
        generator.generateBytes(out, 0, length);
        return out;
    }
}
