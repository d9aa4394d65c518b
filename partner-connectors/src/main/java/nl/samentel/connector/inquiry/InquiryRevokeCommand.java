package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Revokes the newest preliminary agreement for this partner; what came in under it is removed. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Revokes the preliminary agreement. The hub removes what came in under it.")
public final class InquiryRevokeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--digest",
            paramLabel = "SHA-256",
            description = "Revokes without asking, but only the preliminary agreement that has this digest.")
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
        InquiryCheck check = new InquiryCheck(desk, surroundings.clock());
        InquiryCheck.Held held = check.readable(check.newest());
        boolean sure = digest.isPresent()
                ? digest.get().equals(held.digest().hex())
                : desk.confirm(out, surroundings, "ask.inquiry.revoke", held.number());
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.declined");
        }
        SigningKey key = desk.identity().open().signingKey();
        new InquiryPins(desk.settings()).revoke(held.digest());
        new Blinding(desk, held).forget();
        desk.hub().inquiries().revoke(held.number(), key.sign(held.document().revocationInput()));
        out.println(desk.phrases().say("inquiry.revoked.done", held.number()));
        out.flush();
        return ExitCode.DONE.number();
    }
}
