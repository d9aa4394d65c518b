package nl.samentel.hub.atrest;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * Keeps the roots of the hub in a BCFKS file under a passphrase. The file belongs outside the database and its backups,
 * readable by its owner alone; a file with a wider mode is refused. The hub adds and removes roots, so it must be able to
 * write in the folder.
 */
public final class HubKeystore {
    private static final int SHORTEST = 12;

    private HubKeystore() {}

    /**
     * Makes a keystore with the root of a hub.
     *
     * @param file where it will stand; must not exist
     * @param passphrase at least 12 characters
     * @throws KeystoreException if the file exists, cannot be written, or the passphrase is too short
     */
    public static void create(Path file, char[] passphrase, SecureRandom random) throws KeystoreException {
        if (passphrase.length < SHORTEST) {
            throw new KeystoreException(
                    "The passphrase of the hub's keystore needs at least " + SHORTEST + " characters.");
        }
        byte[] root = new byte[RootKey.LENGTH];
        random.nextBytes(root);
        try {
            BcfksRoots.create(file, passphrase, KeyTree.HUB, root);
        } catch (FileAlreadyExistsException e) {
            throw new KeystoreException("There is already a file at " + file + "; it is left as it is.", e);
        } catch (GeneralSecurityException | IOException e) {
            throw new KeystoreException("The keystore " + file + " cannot be written.", e);
        }
    }

    /**
     * Opens a keystore.
     *
     * @throws KeystoreException if the file is missing, readable by others, damaged, or the passphrase is wrong
     */
    public static KeyTree open(Path file, char[] passphrase) throws KeystoreException {
        return KeyTree.over(new BcfksRoots(file, passphrase));
    }
}
