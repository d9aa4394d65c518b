package nl.samentel.hub.disclosure.cellkey;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;

/** A pseudorandom function to 64 bits. Not for use by several threads. */
final class Prf {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_KEY = 32;

    private final Mac mac;
    private final byte[] out;

    private Prf(Mac mac) {
        this.mac = mac;
        this.out = new byte[mac.getMacLength()];
    }

    /** @throws IllegalArgumentException if the key cannot be used or is shorter than what it makes */
    static Prf of(SecretKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded != null && encoded.length < LEAST_KEY) {
            throw new IllegalArgumentException("A key has at least " + LEAST_KEY + " bytes.");
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return new Prf(mac);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("The key is none for " + ALGORITHM + ".", e);
        }
    }

    /** Returns the first 64 bits for a message. */
    long first(byte[] message) {
        mac.update(message);
        try {
            mac.doFinal(out, 0);
        } catch (ShortBufferException e) {
            throw new IllegalStateException("The length of a digest changed.", e);
        }
        return ByteBuffer.wrap(out).getLong();
    }

    @Override
    public String toString() {
        return "Prf[redacted]";
    }
}
