package nl.samentel.connector.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.pseudonymiser.key.WitnessKey;
import nl.samentel.pseudonymiser.key.WitnessKeystore;
import nl.samentel.schema.note.KeyName;

/** Opens and makes the keystore with which this connector cosigns; its passphrase is that of the other keystores. */
public final class WitnessKeys {
    private final Settings settings;
    private final Secrets secrets;

    /** Works with the keystore of a home. */
    public WitnessKeys(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Returns where the keystore is. */
    public Path file() {
        return settings.home().folder().resolve("witness.bcfks");
    }

    /** Tells whether it is there. */
    public boolean exists() {
        return Files.exists(file());
    }

    /** Returns the name under which this connector cosigns. */
    public KeyName name() {
        return new KeyName("samentel.nl/witness/" + settings.hub().datalab() + "/" + settings.partner());
    }

    /**
     * Makes the keystore with a fresh key.
     *
     * @throws CommandFailure if it is there already, cannot be written, or the passphrase is too short
     */
    public WitnessKey create() throws CommandFailure {
        char[] passphrase = secrets.newPassphrase(settings);
        try {
            return WitnessKeystore.create(file(), passphrase);
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /**
     * Opens the keystore.
     *
     * @throws CommandFailure if it is not there, does not open, or others can read it
     */
    public WitnessKey open() throws CommandFailure {
        if (!exists()) {
            throw new CommandFailure(ExitCode.USAGE, "witness.missing", file());
        }
        char[] passphrase = secrets.passphrase(settings);
        try {
            return WitnessKeystore.open(file(), passphrase);
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }
}
