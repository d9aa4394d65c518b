package nl.samentel.connector.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.recovery.RecoveryFile;
import nl.samentel.connector.recovery.RecoveryKeys;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.policy.Policy;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is verified, and against what. */
final class VerifyOptions {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Export of the log, complete or a selection.")
    private @Nullable Path file;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Whom to believe, as samentel witness policy of a partner writes it. One for each log.")
    private List<Path> policies = List.of();

    @Option(
            names = "--earlier",
            paramLabel = "FILE",
            description = "An earlier checkpoint: checks that the log only grew since.")
    private @Nullable Path earlier;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "A receipt of the hub (note or base64): checks that its entry stands in the log. Repeatable.")
    private List<Path> receipts = List.of();

    @Option(
            names = "--receipt-key",
            paramLabel = "KEY",
            description = "Key with which the hub signs receipts, from the first lines of the policy.")
    private @Nullable String receiptKey;

    @Option(
            names = "--recovery",
            paramLabel = "FILE",
            description =
                    "Declared recoveries with who agreed, as the hub shows them or samentel witness recovery --save writes"
                            + " them: checks where the log ended or goes on, and tells what was lost. Repeatable.")
    private List<Path> recoveries = List.of();

    @Option(
            names = "--statement",
            paramLabel = "FILE",
            description = "Writes a statement that the log is unchanged, signed with the key of the home.")
    @Nullable
    Path statement;

    Path file() throws CommandFailure {
        if (file == null) {
            throw new CommandFailure(ExitCode.USAGE, "verify.usage");
        }
        return file;
    }

    Policies policies() throws CommandFailure {
        if (policies.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "verify.usage");
        }
        List<Policy> read = new ArrayList<>();
        for (Path policy : policies) {
            try {
                read.add(Policy.parse(read(policy)));
            } catch (FormatException e) {
                throw new CommandFailure(ExitCode.USAGE, "verify.policy.unreadable", policy);
            }
        }
        return new Policies(read);
    }

    Optional<SignedCheckpoint> earlier() throws CommandFailure {
        if (earlier == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(SignedCheckpoint.parse(read(earlier)));
        } catch (FormatException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.earlier.unreadable", earlier);
        }
    }

    /** Returns the recoveries, with what the policies say about who signs them. */
    Recoveries recoveries() throws CommandFailure {
        List<Recoveries.Believed> believed = new ArrayList<>();
        for (Path policy : policies) {
            try {
                byte[] bytes = read(policy);
                believed.add(new Recoveries.Believed(Policy.parse(bytes), RecoveryKeys.parse(bytes)));
            } catch (FormatException e) {
                throw new CommandFailure(ExitCode.USAGE, "verify.policy.unreadable", policy);
            }
        }
        List<Declaration> declared = new ArrayList<>();
        for (Path file : recoveries) {
            try {
                declared.addAll(RecoveryFile.read(read(file)));
            } catch (FormatException e) {
                throw new CommandFailure(ExitCode.USAGE, "verify.recovery.unreadable", file);
            }
        }
        return new Recoveries(declared, believed);
    }

    Receipts receipts(List<Declaration> believed) throws CommandFailure {
        List<HeldReceipt> held = new ArrayList<>();
        for (Path receipt : receipts) {
            held.add(HeldReceipt.read(receipt, receiptKey()));
        }
        return new Receipts(held, believed);
    }

    private NoteKey receiptKey() throws CommandFailure {
        try {
            return NoteKey.parse(receiptKey == null ? "" : receiptKey);
        } catch (FormatException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.receipt.key");
        }
    }

    private static byte[] read(Path path) throws CommandFailure {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.unreadable", path);
        }
    }
}
