package nl.samentel.connector.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.samentel.connector.keys.Identity;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.ProgramVersion;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.merkle.TreeHash;

/** Writes a statement about a log of which everything holds, signed with the identity of a home. */
final class StatementFile {
    private final Home home;
    private final Surroundings surroundings;
    private final Phrases phrases;

    StatementFile(Home home, Surroundings surroundings, Phrases phrases) {
        this.home = home;
        this.surroundings = surroundings;
        this.phrases = phrases;
    }

    /**
     * Writes it.
     *
     * @throws CommandFailure if something does not hold, the export is no whole log, or the file is there already
     */
    void write(Path file, ExportHeader header, Optional<SignedCheckpoint> earlier, Findings findings, Policies policies)
            throws CommandFailure {
        if (findings.exit() != ExitCode.DONE) {
            throw new CommandFailure(findings.exit(), "verify.statement.refused");
        }
        if (!(header instanceof ExportHeader.Complete complete)) {
            throw new CommandFailure(ExitCode.USAGE, "verify.statement.selection");
        }
        Settings settings = SettingsLoader.load(home);
        Identity identity = new Identity(settings, new Secrets(surroundings, phrases));
        Checkpoint to = complete.checkpoint().claim();
        Checkpoint from =
                earlier.map(SignedCheckpoint::claim).orElseGet(() -> Checkpoint.of(to.origin(), 0, TreeHash.EMPTY));
        LogStatement statement = new LogStatement(
                LogStatement.FORMAT,
                1,
                to.origin(),
                from.size(),
                from.root().base64(),
                to.size(),
                to.root().base64(),
                findings.passed(),
                findings.hidden(),
                policies.digest(to.origin()).orElseThrow(),
                surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                "samentel " + ProgramVersion.text(),
                settings.hub().datalab(),
                settings.partner());
        save(file, SignedStatement.sign(statement, identity.open().signingKey()));
    }

    private static void save(Path file, SignedStatement statement) throws CommandFailure {
        try {
            Files.write(file, statement.bytes(), StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.statement.unwritable", file);
        }
    }
}
