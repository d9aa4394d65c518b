package nl.samentel.connector.inquiry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.pseudonymiser.key.BlindingSecret;
import nl.samentel.pseudonymiser.key.KeystoreException;
import nl.samentel.pseudonymiser.overlap.BlindingKey;
import nl.samentel.schema.inquiry.PersonSet;

/** Keeps the blinding secret of one preliminary agreement beside the other keys, as long as overlaps are being counted. */
final class Blinding {
    private final Desk desk;
    private final String inquiry;

    /** Names the preliminary agreement by its digest. */
    Blinding(Desk desk, String inquiry) {
        this.desk = desk;
        this.inquiry = inquiry;
    }

    private Path file() {
        return desk.settings().home().agreement().resolve("blinding-" + inquiry.substring(0, 16) + ".bcfks");
    }

    boolean exists() {
        return Files.exists(file());
    }

    /** Opens the secret, or makes it at the first use. */
    BlindingSecret open() throws CommandFailure {
        char[] passphrase = desk.secrets().passphrase(desk.settings());
        try {
            return exists() ? BlindingSecret.open(file(), passphrase) : BlindingSecret.create(file(), passphrase);
        } catch (KeystoreException e) {
            throw Keystores.failure(e);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** Returns the key of one of this partner's sets. */
    BlindingKey key(BlindingSecret secret, PersonSet own) {
        return BlindingKey.of(secret, inquiry, own.name());
    }

    /** Removes the secret when nothing is left to blind. */
    void forget() throws CommandFailure {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "state.unwritable", file());
        }
    }
}
