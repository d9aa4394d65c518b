package nl.samentel.pseudonymiser.key;

import java.nio.file.Path;
import java.util.Map;

/**
 * Holds an epoch master on its way from the key custodian to another partner: a keystore file with the master alone.
 * File and passphrase must travel by different ways.
 */
public final class SharedMasterFile {
    private final EpochMaster master;
    private final int epoch;

    SharedMasterFile(EpochMaster master, int epoch) {
        this.master = master;
        this.epoch = epoch;
    }

    /**
     * Writes a new file that only its owner can read.
     *
     * @param passphrase at least 12 characters; not kept
     * @param epoch number of the epoch, from 1
     * @throws KeystoreException if the file is there already or cannot be written, or the passphrase is too short
     */
    public static void create(Path file, char[] passphrase, EpochMaster master, int epoch) throws KeystoreException {
        KeystoreFile.create(file, passphrase, Map.of(Aliases.epoch(epoch), master.bytes()));
    }

    /**
     * Opens a file.
     *
     * @throws KeystoreException if others can reach the file, the passphrase is wrong, or it holds no master
     */
    public static SharedMasterFile open(Path file, char[] passphrase) throws KeystoreException {
        return Aliases.master(file, KeystoreFile.open(file, passphrase));
    }

    /** Returns the master. */
    public EpochMaster master() {
        return master;
    }

    /** Returns the number of the epoch, from 1. */
    public int epoch() {
        return epoch;
    }

    @Override
    public String toString() {
        return "SharedMasterFile[epoch " + epoch + ", redacted]";
    }
}
