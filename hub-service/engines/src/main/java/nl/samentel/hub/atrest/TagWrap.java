package nl.samentel.hub.atrest;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * Wraps tags for storage: AES-256-KW (RFC 3394), deterministic, 32 to 40 bytes. Equal tags of one partner stay equal,
 * those of two partners do not, because their keys differ. A permutation and not a second HMAC, so that the key can be
 * rotated. Not thread-safe.
 */
public final class TagWrap {
    /** Length of a tag in bytes. */
    public static final int TAG_LENGTH = 32;

    /** Length of a wrapped tag in bytes. */
    public static final int WRAPPED_LENGTH = 40;

    private final KeyWrap wrap;

    private TagWrap(KeyWrap wrap) {
        this.wrap = wrap;
    }

    static TagWrap of(byte[] key) {
        return new TagWrap(engine(key));
    }

    static KeyWrap engine(byte[] key) {
        SecretKeySpec secret = new SecretKeySpec(key, "AES");
        try {
            Cipher forward = Cipher.getInstance("AES/KW/NoPadding", "SunJCE");
            forward.init(Cipher.ENCRYPT_MODE, secret);
            Cipher back = Cipher.getInstance("AES/KW/NoPadding", "SunJCE");
            back.init(Cipher.DECRYPT_MODE, secret);
            return new JdkKeyWrap(forward, back);
        } catch (GeneralSecurityException e) {
            return new BouncyKeyWrap(key);
        }
    }

    static TagWrap withBouncyCastle(byte[] key) {
        return new TagWrap(new BouncyKeyWrap(key));
    }

    /**
     * Wraps a tag.
     *
     * @param tag 32 bytes
     * @return 40 bytes
     * @throws IllegalArgumentException if the length is not 32
     */
    public byte[] wrap(byte[] tag) {
        if (tag.length != TAG_LENGTH) {
            throw new IllegalArgumentException("A tag has 32 bytes, not " + tag.length + ".");
        }
        return wrap.wrap(tag);
    }

    /**
     * Unwraps a tag.
     *
     * @param wrapped 40 bytes
     * @return 32 bytes
     * @throws SealException if it was wrapped under another key or is damaged
     */
    public byte[] unwrap(byte[] wrapped) throws SealException {
        if (wrapped.length != WRAPPED_LENGTH) {
            throw new SealException("A wrapped tag has 40 bytes, not " + wrapped.length + ".");
        }
        return wrap.unwrap(wrapped);
    }

    @Override
    public String toString() {
        return "TagWrap[redacted]";
    }
}
