package nl.samentel.pseudonymiser.key;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Holds the keys of one partner's connector: the masters of its epochs and the partner's local key, in a BCFKS file under a
 * passphrase that only its owner can read.
 */
public final class ConnectorKeystore {
    private final SortedMap<Integer, EpochMaster> masters;
    private final LocalKey localKey;

    private ConnectorKeystore(SortedMap<Integer, EpochMaster> masters, LocalKey localKey) {
        this.masters = masters;
        this.localKey = localKey;
    }

    /**
     * Writes a new keystore that only its owner can read.
     *
     * @param passphrase at least 12 characters; not kept
     * @param epoch number of the epoch, from 1
     * @throws KeystoreException if the file is there already or cannot be written, or the passphrase is too short
     */
    public static void create(Path file, char[] passphrase, EpochMaster master, LocalKey localKey, int epoch)
            throws KeystoreException {
        KeystoreFile.create(
                file, passphrase, Map.of(Aliases.epoch(epoch), master.bytes(), Aliases.LOCAL, localKey.bytes()));
    }

    /**
     * Opens a keystore.
     *
     * @throws KeystoreException if others can reach the file, the passphrase is wrong, or a key is not in it
     */
    public static ConnectorKeystore open(Path file, char[] passphrase) throws KeystoreException {
        Map<String, byte[]> secrets = KeystoreFile.open(file, passphrase);
        SortedMap<Integer, EpochMaster> masters = Aliases.masters(file, secrets);
        byte[] local = secrets.get(Aliases.LOCAL);
        if (local == null || local.length != LocalKey.LENGTH) {
            throw new KeystoreException("The keystore " + file + " holds no local key; check which file it is.");
        }
        return new ConnectorKeystore(masters, LocalKey.of(local));
    }

    /**
     * Adds the master of a later epoch to a keystore; harmless when the same one is there.
     *
     * @throws KeystoreException if the keystore does not open, cannot be replaced, or holds another master of that epoch
     */
    public static void add(Path file, char[] passphrase, EpochMaster master, int epoch) throws KeystoreException {
        Map<String, byte[]> secrets = KeystoreFile.open(file, passphrase);
        byte[] known = secrets.putIfAbsent(Aliases.epoch(epoch), master.bytes());
        if (known == null) {
            KeystoreFile.replace(file, passphrase, secrets);
        } else if (!MessageDigest.isEqual(known, master.bytes())) {
            throw new KeystoreException(
                    "The keystore " + file + " holds other keys of epoch " + epoch + "; check which file it is.");
        }
    }

    /**
     * Removes the master of an epoch that is over; harmless when it is not there.
     *
     * @throws KeystoreException if the keystore does not open, cannot be replaced, or would hold no master any more
     */
    public static void remove(Path file, char[] passphrase, int epoch) throws KeystoreException {
        Map<String, byte[]> secrets = KeystoreFile.open(file, passphrase);
        if (secrets.remove(Aliases.epoch(epoch)) != null) {
            Aliases.masters(file, secrets);
            KeystoreFile.replace(file, passphrase, secrets);
        }
    }

    /** Returns the epochs whose master it holds, each from 1. */
    public SortedSet<Integer> epochs() {
        return new TreeSet<>(masters.keySet());
    }

    /** Returns the master of an epoch. */
    public Optional<EpochMaster> master(int epoch) {
        return Optional.ofNullable(masters.get(epoch));
    }

    /** Returns the partner's own key, which is the same in every epoch. */
    public LocalKey localKey() {
        return localKey;
    }

    /** Returns the number of the newest epoch, from 1. */
    public int epoch() {
        return masters.lastKey();
    }

    @Override
    public String toString() {
        return "ConnectorKeystore[epochs " + epochs() + ", redacted]";
    }
}
