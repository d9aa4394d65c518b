package nl.samentel.pseudonymiser.key;

import java.nio.file.Path;
import java.util.Map;

/**
 * Holds the key with which a connector cosigns checkpoints, in a BCFKS file of its own: a program that only watches needs no
 * other key of the partner.
 */
public final class WitnessKeystore {
    private static final String ALIAS = "samentel-witness-key";

    private WitnessKeystore() {}

    /**
     * Writes a new key to a file that only its owner can read, and returns it.
     *
     * @param passphrase at least 12 characters; not kept
     * @throws KeystoreException if the file is there already or cannot be written, or the passphrase is too short
     */
    public static WitnessKey create(Path file, char[] passphrase) throws KeystoreException {
        WitnessKey fresh = WitnessKey.random();
        KeystoreFile.create(file, passphrase, Map.of(ALIAS, fresh.bytes()));
        return fresh;
    }

    /**
     * Opens the key.
     *
     * @throws KeystoreException if others can reach the file, the passphrase is wrong, or the key is not in it
     */
    public static WitnessKey open(Path file, char[] passphrase) throws KeystoreException {
        byte[] key = KeystoreFile.open(file, passphrase).get(ALIAS);
        if (key == null || key.length != WitnessKey.LENGTH) {
            throw new KeystoreException("The keystore " + file + " holds no key of a witness; check which file it is.");
        }
        return WitnessKey.of(key);
    }
}
