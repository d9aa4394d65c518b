package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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

/**
 * Revokes every preliminary agreement that this connector signed, whatever the hub shows by now; what came in under them is
 * removed.
 */
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
        InquiryPins pins = new InquiryPins(desk.settings());
        List<InquiryPins.Signed> signed = pins.signed();
        if (signed.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.nothing.signed");
        }
        String numbers = signed.stream().map(s -> String.valueOf(s.number())).collect(Collectors.joining(", "));
        boolean sure = digest.isPresent()
                ? signed.stream().anyMatch(s -> s.digest().equals(digest.get()))
                : desk.confirm(out, surroundings, "ask.inquiry.revoke", numbers);
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.declined");
        }
        SigningKey key = desk.identity().open().signingKey();
        for (InquiryPins.Signed inquiry : signed) {
            desk.hub().inquiries().revoke(inquiry.number(), key.sign(inquiry.revocationInput()));
            new Blinding(desk, inquiry.digest()).forget();
        }
        pins.revoked();
        out.println(desk.phrases().say("inquiry.revoked.done", numbers));
        out.flush();
        return ExitCode.DONE.number();
    }
}
