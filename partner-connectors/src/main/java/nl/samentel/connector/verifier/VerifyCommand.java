package nl.samentel.connector.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.delivery.ProgressLine;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Verifies an export of the log, without hub, network or home. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Verifies an export of the log: form, root, signatures, times, parts, receipts, recoveries. Needs no hub.")
public final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Mixin
    private VerifyOptions options = new VerifyOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public VerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = home.phrases();
        PrintWriter out = spec.commandLine().getOut();
        Path file = options.file();
        Optional<SignedCheckpoint> earlier = options.earlier();
        Policies policies = options.policies();
        Recoveries recoveries = options.recoveries();
        Verification verification =
                new Verification(policies, earlier, options.receipts(recoveries.believed()), recoveries);
        ExportHeader header = read(file, verification, phrases);
        Findings findings = verification.findings();
        header.checkpoints()
                .forEach((origin, checkpoint) -> out.println(phrases.say(
                        "verify.of", origin, phrases.number(checkpoint.claim().size()))));
        findings.inOrder().forEach(finding -> out.println(finding.line(phrases)));
        ExitCode exit = findings.exit();
        boolean lost = exit == ExitCode.USAGE && findings.has(Verdict.LOST);
        out.println(phrases.say(lost ? "verify.exit.lost" : "verify.exit." + exit.number()));
        if (options.statement != null) {
            StatementFile statement = new StatementFile(home.home(surroundings), surroundings, phrases);
            statement.write(options.statement, header, earlier, findings, policies);
            out.println(phrases.say("verify.statement.written", options.statement));
        }
        out.flush();
        return exit.number();
    }

    private ExportHeader read(Path file, Verification verification, Phrases phrases) throws CommandFailure {
        ProgressLine line = new ProgressLine(
                spec.commandLine().getErr(), phrases, surroundings.terminal().interactive(), surroundings.clock());
        try (InputStream in = Files.newInputStream(file)) {
            long size = Files.size(file);
            ExportHeader header = verification.run(in, (bytes, lines) -> line.at(bytes, size, lines));
            line.end();
            return header;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.unreadable", file);
        } catch (FormatException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.export.unreadable", file);
        }
    }
}
