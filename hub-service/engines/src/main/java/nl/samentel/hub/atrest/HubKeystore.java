package nl.samentel.hub.atrest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Keeps {@code K_hub}, 32 random bytes, in a BCFKS file under a passphrase. The file belongs outside the database and
 * its backups, readable by its owner alone; a file with a wider mode is refused.
 */
public final class HubKeystore {
    private static final String ALIAS = "samentel-hub";
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private HubKeystore() {}

    /**
     * Makes a keystore with a fresh key.
     *
     * @param file where it will stand; must not exist
     * @param passphrase at least 12 characters
     * @throws KeystoreException if the file exists, cannot be written, or the passphrase is too short
     */
    public static void create(Path file, char[] passphrase, SecureRandom random) throws KeystoreException {
        if (passphrase.length < 12) {
            throw new KeystoreException("The passphrase of the hub's keystore needs at least 12 characters.");
        }
        byte[] master = new byte[KeyTree.LENGTH];
        random.nextBytes(master);
        try {
            KeyStore store = KeyStore.getInstance("BCFKS", PROVIDER);
            store.load(null, passphrase);
            store.setKeyEntry(ALIAS, new SecretKeySpec(master, "HmacSHA256"), passphrase, null);
            write(file, store, passphrase);
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
        requireOwnerOnly(file);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("BCFKS", PROVIDER);
            store.load(in, passphrase);
            Key key = store.getKey(ALIAS, passphrase);
            if (key == null || key.getEncoded() == null || key.getEncoded().length != KeyTree.LENGTH) {
                throw new KeystoreException("The keystore " + file + " holds no key of the hub.");
            }
            return KeyTree.of(key.getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new KeystoreException(
                    "The keystore " + file + " does not open: wrong passphrase or damaged file.", e);
        }
    }

    private static void write(Path file, KeyStore store, char[] passphrase)
            throws IOException, GeneralSecurityException {
        FileAttribute<?>[] attributes = posix(file)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, attributes);
                OutputStream out = Channels.newOutputStream(channel)) {
            store.store(out, passphrase);
            channel.force(true);
        }
    }

    private static void requireOwnerOnly(Path file) throws KeystoreException {
        if (!Files.isRegularFile(file)) {
            throw new KeystoreException("There is no keystore at " + file + "; make one with: keystore create.");
        }
        if (!posix(file)) {
            return;
        }
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
            if (!OWNER_ONLY.containsAll(mode)) {
                throw new KeystoreException("The keystore " + file + " has mode " + PosixFilePermissions.toString(mode)
                        + "; make it readable by its owner alone: chmod 600.");
            }
        } catch (IOException e) {
            throw new KeystoreException("The mode of the keystore " + file + " cannot be read.", e);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
