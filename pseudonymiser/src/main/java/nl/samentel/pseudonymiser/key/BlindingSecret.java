package nl.samentel.pseudonymiser.key;

import java.nio.file.Path;
import java.util.Map;

/**
 * Holds the secret from which a partner blinds its persons while overlaps are counted, in a BCFKS file of its own. It is
 * shared with nobody, serves one preliminary agreement, and is deleted with its file. Never printed, never serialised.
 */
public final class BlindingSecret {
    private static final String ALIAS = "samentel-blinding-secret";

    private final byte[] bytes;

    private BlindingSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Makes a new one from the platform's secure random source. */
    public static BlindingSecret random() {
        return new BlindingSecret(KeyBytes.fresh());
    }

    /**
     * Writes a new secret to a file that only its owner can read, and returns it.
     *
     * @param passphrase at least 12 characters; not kept
     * @throws KeystoreException if the file is there already or cannot be written, or the passphrase is too short
     */
    public static BlindingSecret create(Path file, char[] passphrase) throws KeystoreException {
        BlindingSecret fresh = random();
        KeystoreFile.create(file, passphrase, Map.of(ALIAS, fresh.bytes));
        return fresh;
    }

    /**
     * Opens the secret.
     *
     * @throws KeystoreException if others can reach the file, the passphrase is wrong, or the secret is not in it
     */
    public static BlindingSecret open(Path file, char[] passphrase) throws KeystoreException {
        byte[] secret = KeystoreFile.open(file, passphrase).get(ALIAS);
        if (secret == null) {
            throw new KeystoreException("The keystore " + file + " holds no blinding secret; check which file it is.");
        }
        return new BlindingSecret(secret);
    }

    /**
     * Derives bytes for one use with HKDF-SHA-256.
     *
     * @param info names the use; different uses give independent bytes
     * @param length bytes wanted, 1 to 8160
     */
    public byte[] derive(byte[] info, int length) {
        return Hkdf.derive(bytes, info, length);
    }

    @Override
    public String toString() {
        return "BlindingSecret[redacted]";
    }
}
