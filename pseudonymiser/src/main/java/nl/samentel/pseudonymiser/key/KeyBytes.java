package nl.samentel.pseudonymiser.key;

import java.security.NoSuchAlgorithmException;
import javax.crypto.KeyGenerator;

/** Makes new key bytes from the platform's secure random source. */
final class KeyBytes {
    private KeyBytes() {}

    /** Returns 32 new bytes. */
    static byte[] fresh() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("HmacSHA256");
            generator.init(256);
            return generator.generateKey().getEncoded();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java makes no keys for HMAC-SHA-256.", e);
        }
    }
}
