package nl.samentel.pseudonymiser.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.util.ScryptConfig;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter;
import org.bouncycastle.jcajce.BCFKSLoadStoreParameter.EncryptionAlgorithm;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Reads and writes named secrets as a BCFKS file under a passphrase (scrypt, AES-256). */
final class KeystoreFile {
    static final int SHORTEST_PASSPHRASE = 12;

    /**
     * 10 MB for each guess, ten times over, as OWASP advises for this size: Bouncy Castle 1.87 writes the block size as
     * parallelisation too, so both are ten. Opening derives twice, about a second on a laptop.
     */
    private static final ScryptConfig SCRYPT =
            new ScryptConfig.Builder(1 << 13, 10, 10).withSaltLength(32).build();

    private static final String ALGORITHM = "HmacSHA256";
    private static final long LONGEST_FILE = 1 << 20;

    private KeystoreFile() {}

    static void create(Path file, char[] passphrase, Map<String, byte[]> secrets) throws KeystoreException {
        if (passphrase.length < SHORTEST_PASSPHRASE) {
            throw new KeystoreException(
                    "The passphrase is too short; use at least " + SHORTEST_PASSPHRASE + " characters.");
        }
        OwnerOnly.create(file, encode(passphrase, secrets));
    }

    /** Writes other secrets to a file that is there: after a crash it holds the old ones or the new ones. */
    static void replace(Path file, char[] passphrase, Map<String, byte[]> secrets) throws KeystoreException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(fresh);
            OwnerOnly.create(fresh, encode(passphrase, secrets));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new KeystoreException("The file " + file + " cannot be replaced; check the folder.", e);
        }
    }

    static Map<String, byte[]> open(Path file, char[] passphrase) throws KeystoreException {
        OwnerOnly.check(file);
        byte[] content = content(file);
        try {
            KeyStore store = KeyStore.getInstance("BCFKS", new BouncyCastleProvider());
            store.load(new ByteArrayInputStream(content), passphrase);
            Map<String, byte[]> secrets = new TreeMap<>();
            for (String alias : Collections.list(store.aliases())) {
                Key key = store.getKey(alias, passphrase);
                Optional.ofNullable(key).map(Key::getEncoded).ifPresent(k -> secrets.put(alias, k));
            }
            return secrets;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new KeystoreException(
                    "The file " + file + " does not open: the passphrase is wrong or the file is damaged.");
        }
    }

    private static byte[] content(Path file) throws KeystoreException {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new KeystoreException("The file " + file + " is too large for a keystore; check the path.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new KeystoreException("The file " + file + " cannot be read; check the path and who owns it.", e);
        }
    }

    private static byte[] encode(char[] passphrase, Map<String, byte[]> secrets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            KeyStore store = KeyStore.getInstance("BCFKS", new BouncyCastleProvider());
            store.load(null, null);
            for (Map.Entry<String, byte[]> secret : secrets.entrySet()) {
                store.setKeyEntry(secret.getKey(), new SecretKeySpec(secret.getValue(), ALGORITHM), passphrase, null);
            }
            store.store(new BCFKSLoadStoreParameter.Builder(out, passphrase)
                    .withStoreEncryptionAlgorithm(EncryptionAlgorithm.AES256_KWP)
                    .withStorePBKDFConfig(SCRYPT)
                    .build());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("Bouncy Castle cannot write a keystore.", e);
        }
        return out.toByteArray();
    }
}
