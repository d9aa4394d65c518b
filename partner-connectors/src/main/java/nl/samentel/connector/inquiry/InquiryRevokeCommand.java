package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Revokes every preliminary agreement that this connector signed. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Revokes what you signed of preliminary agreements. The hub removes what came in under it.")
public final class InquiryRevokeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--digest",
            paramLabel = "SHA-256",
            description = "Revokes without asking, but only if you signed the preliminary agreement with this digest.")
    private Optional<String> digest = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public InquiryRevokeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        InquiryRevocation revocation = InquiryRevocation.of(desk);
        boolean sure = digest.isPresent()
                ? revocation.covers(digest.get())
                : desk.confirm(out, surroundings, "ask.inquiry.revoke", revocation.numbers());
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.declined");
        }
        revocation.revoke();
        out.println(desk.phrases().say("inquiry.revoked.done", revocation.numbers()));
        out.flush();
        return ExitCode.DONE.number();
    }
}
