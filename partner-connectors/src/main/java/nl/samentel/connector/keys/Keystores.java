package nl.samentel.connector.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.pseudonymiser.key.ConnectorKeystore;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.pseudonymiser.tag.Tagger;

/** Opens and makes the keystore that the settings name. */
public final class Keystores {
    private Keystores() {}

    /**
     * Opens the keystore.
     *
     * @throws CommandFailure if it is not there, does not open, or others can read it
     */
    public static ConnectorKeystore open(Settings settings, Secrets secrets) throws CommandFailure {
        if (!Files.isRegularFile(settings.keys().keystore())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "keys.missing", settings.keys().keystore());
        }
        char[] passphrase = secrets.passphrase(settings);
        try {
            return ConnectorKeystore.open(settings.keys().keystore(), passphrase);
        } catch (KeystoreException e) {
            throw failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /**
     * Makes the keystore with a fresh key of this partner alone beside the master.
     *
     * @throws CommandFailure if it is there already, cannot be written, or the passphrase is too short
     */
    public static void create(Settings settings, Secrets secrets, EpochMaster master, int epoch) throws CommandFailure {
        char[] passphrase = secrets.newPassphrase(settings);
        try {
            ConnectorKeystore.create(settings.keys().keystore(), passphrase, master, LocalKey.random(), epoch);
        } catch (KeystoreException e) {
            throw failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private interface Change {
        void apply(Path file, char[] passphrase) throws KeystoreException;
    }

    private static void change(Settings settings, Secrets secrets, Change change) throws CommandFailure {
        char[] passphrase = secrets.passphrase(settings);
        try {
            change.apply(settings.keys().keystore(), passphrase);
        } catch (KeystoreException e) {
            throw failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /**
     * Adds the master of a later epoch to the keystore; harmless when it is there.
     *
     * @throws CommandFailure if the keystore does not open, or holds another master of that epoch
     */
    public static void add(Settings settings, Secrets secrets, EpochMaster master, int epoch) throws CommandFailure {
        change(settings, secrets, (file, passphrase) -> ConnectorKeystore.add(file, passphrase, master, epoch));
    }

    /**
     * Removes the master of an epoch that is over; harmless when it is not there.
     *
     * @throws CommandFailure if the keystore does not open or cannot be written
     */
    public static void remove(Settings settings, Secrets secrets, int epoch) throws CommandFailure {
        change(settings, secrets, (file, passphrase) -> ConnectorKeystore.remove(file, passphrase, epoch));
    }

    /** The keystore's own sentence names file and remedy, never a passphrase or key. */
    public static CommandFailure failure(KeystoreException e) {
        return new CommandFailure(ExitCode.USAGE, "keys.keystore", String.valueOf(e.getMessage()));
    }

    /**
     * Returns what makes the tags of an epoch from a keystore.
     *
     * @throws CommandFailure if the keystore holds no keys of that epoch
     */
    public static Tagger tagger(Settings settings, ConnectorKeystore keys, int epoch) throws CommandFailure {
        EpochMaster master = keys.master(epoch)
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "keys.epoch", epoch, keys.epoch()));
        return tagger(settings, master, epoch);
    }

    /** Returns what makes the tags of the datalab that the settings name. */
    public static Tagger tagger(Settings settings, EpochMaster master, int epoch) {
        return Tagger.of(master, settings.hub().datalab(), settings.hub().purpose(), epoch, Engine.JDK);
    }

    /** Returns what makes the ids that serve only within this partner. */
    public static LocalIds ids(Settings settings, ConnectorKeystore keys) {
        return LocalIds.of(keys.localKey(), settings.partner(), settings.hub().datalab());
    }
}
