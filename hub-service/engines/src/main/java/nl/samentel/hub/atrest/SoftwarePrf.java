package nl.samentel.hub.atrest;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA-256 in this process. */
final class SoftwarePrf implements Prf {
    private final SecretKey key;

    SoftwarePrf(SecretKey key) {
        this.key = key;
    }

    @Override
    public byte[] hmac(byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The platform lacks HMAC-SHA-256.", e);
        }
    }
}
