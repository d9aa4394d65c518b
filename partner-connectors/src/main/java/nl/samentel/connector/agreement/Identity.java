package nl.samentel.connector.agreement;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.pseudonymiser.key.IdentityKeystore;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.roster.EncapsulationKey;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.signature.VerifyingKey;

/** Opens and makes the keystore with which this connector speaks for its partner; its passphrase is that of the tag keys. */
public final class Identity {
    private final Settings settings;
    private final Secrets secrets;

    Identity(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    Path file() {
        return settings.home().folder().resolve("identity.bcfks");
    }

    boolean exists() {
        return Files.exists(file());
    }

    IdentityKeystore create() throws CommandFailure {
        char[] passphrase = secrets.newPassphrase(settings);
        try {
            return IdentityKeystore.create(file(), passphrase);
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
    public IdentityKeystore open() throws CommandFailure {
        if (!exists()) {
            throw new CommandFailure(ExitCode.USAGE, "identity.missing", file());
        }
        char[] passphrase = secrets.passphrase(settings);
        try {
            return IdentityKeystore.open(file(), passphrase);
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Returns six groups of four digits over the public keys of a partner, for comparing by telephone. */
    static String fingerprint(RosterEntry entry) {
        return fingerprint(entry.verifyingKey(), entry.encapsulationKey());
    }

    static String fingerprint(VerifyingKey verifying, EncapsulationKey encapsulation) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(verifying.text().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        both.writeBytes(encapsulation.text().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return Digest.of(both.toByteArray()).spoken();
    }
}
