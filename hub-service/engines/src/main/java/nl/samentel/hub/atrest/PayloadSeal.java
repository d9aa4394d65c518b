package nl.samentel.hub.atrest;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the encoded payload of one record: AES-256-GCM, random 96-bit nonce, the record's and the delivery's id as
 * associated data, so that a payload cannot be moved to another record. Layout: nonce (12), ciphertext, tag (16).
 *
 * <p>Random nonces are sound up to 2^32 payloads under one key, which is per datalab and epoch. Thread-safe.
 */
public final class PayloadSeal {
    /** How many bytes sealing adds. */
    public static final int OVERHEAD = 28;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random;

    private PayloadSeal(SecretKeySpec key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    static PayloadSeal of(byte[] key, SecureRandom random) {
        return new PayloadSeal(new SecretKeySpec(key, "AES"), random);
    }

    /** Seals a payload for its record and delivery. */
    public byte[] seal(byte[] payload, UUID record, UUID delivery) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, record, delivery);
            byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(payload.length));
            cipher.doFinal(payload, 0, payload.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Sealing failed.", e);
        }
    }

    /**
     * Opens a payload.
     *
     * @throws SealException if it was sealed under another key, for another record or delivery, or is damaged
     */
    public byte[] open(byte[] sealed, UUID record, UUID delivery) throws SealException {
        if (sealed.length < OVERHEAD) {
            throw new SealException("A sealed payload is too short.");
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), record, delivery)
                    .doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new SealException("A sealed payload does not open: another key, another record, or damage.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, UUID record, UUID delivery) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(32)
                .putLong(record.getMostSignificantBits())
                .putLong(record.getLeastSignificantBits())
                .putLong(delivery.getMostSignificantBits())
                .putLong(delivery.getLeastSignificantBits())
                .array());
        return cipher;
    }

    @Override
    public String toString() {
        return "PayloadSeal[redacted]";
    }
}
