package nl.samentel.connector.keys;

import java.nio.file.Files;
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
     * @throws CommandFailure if it is not there, does not open, others can read it, or its epoch is not that of the
     *     settings
     */
    public static ConnectorKeystore open(Settings settings, Secrets secrets) throws CommandFailure {
        if (!Files.isRegularFile(settings.keys().keystore())) {
            throw new CommandFailure(
                    ExitCode.USAGE, "keys.missing", settings.keys().keystore());
        }
        char[] passphrase = secrets.passphrase(settings);
        try {
            ConnectorKeystore keys = ConnectorKeystore.open(settings.keys().keystore(), passphrase);
            if (keys.epoch() != settings.keys().epoch()) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        "keys.epoch",
                        keys.epoch(),
                        settings.keys().epoch(),
                        settings.home().settingsFile());
            }
            return keys;
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
    public static void create(Settings settings, Secrets secrets, EpochMaster master) throws CommandFailure {
        char[] passphrase = secrets.newPassphrase(settings);
        try {
            ConnectorKeystore.create(
                    settings.keys().keystore(),
                    passphrase,
                    master,
                    LocalKey.random(),
                    settings.keys().epoch());
        } catch (KeystoreException e) {
            throw failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** The keystore's own sentence names file and remedy, never a passphrase or key. */
    public static CommandFailure failure(KeystoreException e) {
        return new CommandFailure(ExitCode.USAGE, "keys.keystore", String.valueOf(e.getMessage()));
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
