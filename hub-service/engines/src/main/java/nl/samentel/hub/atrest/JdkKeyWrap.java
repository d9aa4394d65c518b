package nl.samentel.hub.atrest;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** The JDK's AESWrap, about five times faster than Bouncy Castle's. Ciphers are initialised once. */
final class JdkKeyWrap implements KeyWrap {
    private final Cipher forward;
    private final Cipher back;

    JdkKeyWrap(Cipher forward, Cipher back) {
        this.forward = forward;
        this.back = back;
    }

    @Override
    public byte[] wrap(byte[] plain) {
        try {
            return forward.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Key wrap failed.", e);
        }
    }

    @Override
    public byte[] unwrap(byte[] wrapped) throws SealException {
        KeyWrap.requireLength(wrapped);
        try {
            return back.doFinal(wrapped);
        } catch (GeneralSecurityException e) {
            throw new SealException("A wrapped tag does not open: another key, or damage.", e);
        }
    }
}
