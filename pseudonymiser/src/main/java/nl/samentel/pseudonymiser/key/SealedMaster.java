package nl.samentel.pseudonymiser.key;

import java.util.Base64;
import nl.samentel.schema.roster.EncapsulationKey;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * An epoch master sealed to one partner with HPKE (RFC 9180, base mode: X-Wing, HKDF-SHA-256, AES-256-GCM). Guarantees that
 * only the holder of the decapsulation key opens it, and only with the context it was sealed with, as long as X25519 or
 * ML-KEM-768 holds: a quantum computer alone does not open a recorded one. Who sealed it is told by a signature, not by the
 * seal.
 *
 * @param encapsulation 1,120 bytes in base64
 * @param ciphertext 48 bytes in base64
 */
public record SealedMaster(String encapsulation, String ciphertext) {
    private static final byte[] NOTHING = {};

    /** Seals a master to a partner. */
    public static SealedMaster seal(EpochMaster master, EncapsulationKey to, byte[] context) {
        HPKE hpke = suite(HPKE.kem_X_WING, HPKE.aead_AES_GCM256);
        AsymmetricKeyParameter key = hpke.deserializePublicKey(to.bytes());
        HPKEContextWithEncapsulation sender = hpke.setupBaseS(key, context);
        try {
            byte[] sealed = sender.seal(NOTHING, master.bytes());
            return new SealedMaster(base64(sender.getEncapsulation()), base64(sealed));
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("Bouncy Castle cannot seal.", e);
        }
    }

    /**
     * Opens the master.
     *
     * @throws KeystoreException if it was sealed to somebody else, for something else, or was altered
     */
    public EpochMaster open(DecapsulationKey key, byte[] context) throws KeystoreException {
        try {
            byte[] bytes = open(
                    suite(HPKE.kem_X_WING, HPKE.aead_AES_GCM256),
                    key.bytes(),
                    key.encapsulationKey().bytes(),
                    Base64.getDecoder().decode(encapsulation),
                    context,
                    NOTHING,
                    Base64.getDecoder().decode(ciphertext));
            return EpochMaster.of(bytes);
        } catch (InvalidCipherTextException | IllegalArgumentException | IllegalStateException e) {
            throw new KeystoreException(
                    "The envelope does not open: it was sealed to other keys or for something else, or it was altered.");
        }
    }

    static byte[] open(
            HPKE hpke, byte[] key, byte[] publicKey, byte[] encapsulation, byte[] info, byte[] aad, byte[] ciphertext)
            throws InvalidCipherTextException {
        AsymmetricCipherKeyPair pair = hpke.deserializePrivateKey(key, publicKey);
        return hpke.setupBaseR(encapsulation, pair, info).open(aad, ciphertext);
    }

    static HPKE suite(short kem, short aead) {
        return new HPKE(HPKE.mode_base, kem, HPKE.kdf_HKDF_SHA256, aead);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SealedMaster[redacted]";
    }
}
