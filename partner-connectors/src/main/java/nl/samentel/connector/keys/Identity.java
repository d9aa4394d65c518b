package nl.samentel.connector.keys;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.pseudonymiser.key.AuthenticationKey;
import nl.samentel.pseudonymiser.key.IdentityKeystore;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.roster.EncapsulationKey;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * Opens and makes the keystore with which this connector speaks for its partner; its passphrase is that of the tag keys.
 * Opening takes long on purpose, so it is done once for each command, and only when a key is needed.
 */
public final class Identity {
    private final Settings settings;
    private final Secrets secrets;
    private @Nullable IdentityKeystore known;

    /** Works with the keystore of a home. */
    public Identity(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
    }

    /** Returns where the keystore is. */
    public Path file() {
        return settings.home().folder().resolve("identity.bcfks");
    }

    /** Tells whether it is there. */
    public boolean exists() {
        return Files.exists(file());
    }

    /**
     * Makes the keystore with fresh keys.
     *
     * @throws CommandFailure if it is there already, cannot be written, or the passphrase is too short
     */
    public IdentityKeystore create() throws CommandFailure {
        char[] passphrase = secrets.newPassphrase(settings);
        try {
            IdentityKeystore made = IdentityKeystore.create(file(), passphrase);
            known = made;
            return made;
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
        IdentityKeystore opened = known;
        if (opened != null) {
            return opened;
        }
        if (!exists()) {
            throw new CommandFailure(ExitCode.USAGE, "identity.missing", file());
        }
        char[] passphrase = secrets.passphrase(settings);
        try {
            opened = IdentityKeystore.open(file(), passphrase);
            known = opened;
            return opened;
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Returns the key that logs in, opening the keystore at the first call. */
    public AuthenticationKey authenticationKey() throws CommandFailure {
        return open().authenticationKey();
    }

    /** Returns six groups of four digits over the public keys of a partner, for comparing by telephone. */
    public static String fingerprint(RosterEntry entry) {
        return fingerprint(entry.verifyingKey(), entry.encapsulationKey());
    }

    private static String fingerprint(VerifyingKey verifying, EncapsulationKey encapsulation) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(verifying.text().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        both.writeBytes(encapsulation.text().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return Digest.of(both.toByteArray()).spoken();
    }
}
