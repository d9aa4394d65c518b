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

    static void create(Settings settings, char[] passphrase, EpochMaster master, LocalKey local, int epoch)
            throws CommandFailure {
        try {
            ConnectorKeystore.create(settings.keys().keystore(), passphrase, master, local, epoch);
        } catch (KeystoreException e) {
            throw failure(e);
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
