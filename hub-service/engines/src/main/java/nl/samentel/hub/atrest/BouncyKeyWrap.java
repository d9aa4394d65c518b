package nl.samentel.hub.atrest;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESWrapEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/** Bouncy Castle's key wrap, for platforms without SunJCE, and as second opinion in tests. */
final class BouncyKeyWrap implements KeyWrap {
    private final AESWrapEngine forward = new AESWrapEngine();
    private final AESWrapEngine back = new AESWrapEngine();

    BouncyKeyWrap(byte[] key) {
        forward.init(true, new KeyParameter(key));
        back.init(false, new KeyParameter(key));
    }

    @Override
    public byte[] wrap(byte[] plain) {
        return forward.wrap(plain, 0, plain.length);
    }

    @Override
    public byte[] unwrap(byte[] wrapped) throws SealException {
        KeyWrap.requireLength(wrapped);
        try {
            return back.unwrap(wrapped, 0, wrapped.length);
        } catch (InvalidCipherTextException e) {
            throw new SealException("A wrapped tag does not open: another key, or damage.", e);
        }
    }
}
