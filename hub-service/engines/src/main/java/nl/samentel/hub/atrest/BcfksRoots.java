package nl.samentel.hub.atrest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * Keeps roots in a BCFKS file. A change reads the file anew under a lock, writes a new file beside it, makes that durable
 * and takes its place by renaming: whoever looks, or loses power, finds the old file or the new one. A file that somebody
 * else replaced is noticed at the next look.
 */
final class BcfksRoots implements RootStore {
    private static final Provider PROVIDER = new BouncyCastleProvider();
    /** File locks are between processes; this one is between threads. */
    private static final Object ONE_CHANGE = new Object();

    private final Path file;
    private final char[] passphrase;
    private final Map<String, Prf> opened = new HashMap<>();
    private @Nullable KeyStore loaded;
    private @Nullable Object stamp;

    BcfksRoots(Path file, char[] passphrase) {
        this.file = file;
        this.passphrase = passphrase.clone();
    }

    /** Makes an empty keystore file, which must not exist, with one root in it. */
    static void create(Path file, char[] passphrase, String alias, byte[] secret)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("BCFKS", PROVIDER);
        store.load(null, passphrase);
        store.setKeyEntry(alias, new SecretKeySpec(secret, "HmacSHA256"), passphrase, null);
        write(file, store, passphrase);
        OwnerOnly.sync(folder(file));
    }

    @Override
    public synchronized Optional<Prf> find(String alias) throws KeystoreException {
        KeyStore store = current();
        Prf known = opened.get(alias);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            if (!(store.getKey(alias, passphrase) instanceof SecretKey key)) {
                return Optional.empty();
            }
            Prf prf = new SoftwarePrf(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            opened.put(alias, prf);
            return Optional.of(prf);
        } catch (GeneralSecurityException e) {
            throw new KeystoreException("A key in the keystore " + file + " does not open.", e);
        }
    }

    @Override
    public synchronized Set<String> aliases() throws KeystoreException {
        try {
            return new TreeSet<>(Collections.list(current().aliases()));
        } catch (GeneralSecurityException e) {
            throw new KeystoreException("The keystore " + file + " cannot be listed.", e);
        }
    }

    @Override
    public void add(String alias, byte[] secret) throws KeystoreException {
        change(store -> {
            if (store.containsAlias(alias)) {
                throw new KeystoreException("The keystore " + file + " already holds this key.");
            }
            store.setKeyEntry(alias, new SecretKeySpec(secret, "HmacSHA256"), passphrase, null);
        });
    }

    @Override
    public void bury(String alias, String tombstone, byte[] noise) throws KeystoreException {
        change(store -> {
            store.setKeyEntry(tombstone, new SecretKeySpec(noise, "HmacSHA256"), passphrase, null);
            store.deleteEntry(alias);
        });
    }

    @Override
    public boolean reachable() {
        return Files.isRegularFile(file);
    }

    private interface Change {
        void apply(KeyStore store) throws GeneralSecurityException, KeystoreException;
    }

    private void change(Change change) throws KeystoreException {
        synchronized (ONE_CHANGE) {
            try {
                Path target = file.toRealPath();
                try (FileChannel channel = OwnerOnly.open(sibling(target, ".lock"));
                        FileLock lock = channel.lock()) {
                    replace(target, change, lock);
                }
            } catch (GeneralSecurityException | IOException | OverlappingFileLockException e) {
                throw new KeystoreException(
                        "The keystore " + file + " cannot be changed; its folder must be writable for the hub.", e);
            }
        }
    }

    private void replace(Path target, Change change, FileLock held)
            throws KeystoreException, GeneralSecurityException, IOException {
        if (!held.isValid()) {
            throw new IOException("The lock was lost.");
        }
        KeyStore store = load();
        change.apply(store);
        Path fresh = sibling(target, ".new");
        Files.deleteIfExists(fresh);
        write(fresh, store, passphrase);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.sync(folder(target));
        forget();
    }

    private synchronized void forget() {
        loaded = null;
        opened.clear();
    }

    /** A file that is away for a moment is no reason to stop; health tells of it. */
    private KeyStore current() throws KeystoreException {
        Object now = stamp();
        KeyStore known = loaded;
        if (known != null && (now == null || now.equals(stamp))) {
            return known;
        }
        KeyStore read = load();
        opened.clear();
        loaded = read;
        stamp = now;
        return read;
    }

    private @Nullable Object stamp() {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return Map.of("key", String.valueOf(found.fileKey()), "at", found.lastModifiedTime(), "size", found.size());
        } catch (IOException e) {
            return null;
        }
    }

    private KeyStore load() throws KeystoreException {
        OwnerOnly.require(file);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("BCFKS", PROVIDER);
            store.load(in, passphrase);
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new KeystoreException(
                    "The keystore " + file + " does not open: wrong passphrase or damaged file.", e);
        }
    }

    private static void write(Path file, KeyStore store, char[] passphrase)
            throws IOException, GeneralSecurityException {
        try (FileChannel channel = OwnerOnly.create(file)) {
            store.store(Channels.newOutputStream(channel), passphrase);
            channel.force(true);
        }
    }

    private static Path folder(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
