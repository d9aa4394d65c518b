package nl.samentel.connector.verifier;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.signature.SignatureRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a statement that somebody else made about a log. */
@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = "Verifies and shows a statement that samentel verify --statement wrote.")
public final class VerifyStatementCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "FILE", description = "The statement.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "BASE64",
            description = "Key that must have signed: that of the partner in the roster.")
    private Optional<String> key = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public VerifyStatementCommand() {}

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = options.phrases();
        PrintWriter out = spec.commandLine().getOut();
        SignedStatement signed = read();
        LogStatement statement;
        try {
            statement = signed.verify();
        } catch (DocumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.statement.unreadable", file);
        } catch (SignatureRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "verify.statement.signature");
        }
        if (key.isPresent() && !key.get().equals(signed.key())) {
            throw new CommandFailure(ExitCode.REFUSED, "verify.statement.key");
        }
        show(statement, out, phrases);
        if (key.isEmpty()) {
            String spoken =
                    Digest.of(signed.key().getBytes(StandardCharsets.US_ASCII)).spoken();
            out.println(phrases.say("verify.statement.compare", signed.key(), spoken));
        }
        out.flush();
        return ExitCode.DONE.number();
    }

    private SignedStatement read() throws CommandFailure {
        try {
            return SignedStatement.read(Files.readAllBytes(file));
        } catch (IOException | DocumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.statement.unreadable", file);
        }
    }

    private static void show(LogStatement statement, PrintWriter out, Phrases phrases) {
        out.println(phrases.say(
                "verify.statement.says",
                statement.partner(),
                statement.datalab(),
                statement.at(),
                statement.program(),
                statement.origin(),
                phrases.number(statement.fromSize()),
                phrases.number(statement.toSize())));
        out.println("  " + statement.fromRoot() + " -> " + statement.toRoot());
        out.println("  " + String.join(", ", statement.checked()));
        if (statement.hidden() > 0) {
            out.println("  " + phrases.say("verify.statement.hidden", phrases.number(statement.hidden())));
        }
    }
}
