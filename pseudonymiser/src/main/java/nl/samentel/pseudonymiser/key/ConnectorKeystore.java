package nl.samentel.pseudonymiser.key;

import java.nio.file.Path;
import java.util.Map;

/**
 * Holds the keys of one partner's connector: the epoch master and the partner's local key, in a BCFKS file under a
 * passphrase that only its owner can read.
 */
public final class ConnectorKeystore {
    private final EpochMaster master;
    private final LocalKey localKey;
    private final int epoch;

    private ConnectorKeystore(EpochMaster master, LocalKey localKey, int epoch) {
        this.master = master;
        this.localKey = localKey;
        this.epoch = epoch;
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
        HeldMaster shared = Aliases.master(file, secrets);
        byte[] local = secrets.get(Aliases.LOCAL);
        if (local == null || local.length != LocalKey.LENGTH) {
            throw new KeystoreException("The keystore " + file + " holds no local key; check which file it is.");
        }
        return new ConnectorKeystore(shared.master(), LocalKey.of(local), shared.epoch());
    }

    /** Returns the epoch master. */
    public EpochMaster master() {
        return master;
    }

    /** Returns the partner's own key. */
    public LocalKey localKey() {
        return localKey;
    }

    /** Returns the number of the epoch, from 1. */
    public int epoch() {
        return epoch;
    }

    @Override
    public String toString() {
        return "ConnectorKeystore[epoch " + epoch + ", redacted]";
    }
}
