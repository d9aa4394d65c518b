package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nl.samentel.connector.hub.AgreementOffer;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.agreement.AgreementDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Revokes the agreement for this partner; the datalab stands still from then on. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Revokes the agreement that you signed. The datalab stops at once, for everybody.")
public final class RevokeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--digest",
            paramLabel = "SHA-256",
            description = "Revokes without asking, but only if you signed the agreement with this digest.")
    private Optional<String> digest = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public RevokeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        List<AgreementDocument> signed = signed(desk);
        String versions = signed.stream()
                .map(d -> String.valueOf(d.agreement().version()))
                .collect(Collectors.joining(", "));
        boolean sure = digest.isPresent()
                ? signed.stream().anyMatch(d -> d.digest().hex().equals(digest.get()))
                : desk.confirm(out, surroundings, "ask.revoke", versions);
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.declined");
        }
        SigningKey key = desk.identity().open().signingKey();
        for (AgreementDocument document : signed) {
            desk.hub().revoke(document.agreement().version(), key.sign(document.revocationInput()));
        }
        desk.pins().revoked();
        out.println(desk.phrases().say("revoke.done", versions));
        out.flush();
        return ExitCode.DONE.number();
    }

    /**
     * What is revoked is all that this connector signed, whatever the hub calls it: a version that waits for the others and
     * the one before it, which would otherwise hold on.
     */
    private static List<AgreementDocument> signed(Desk desk) throws CommandFailure {
        List<String> own =
                desk.pins().signed().stream().map(Pins.Signed::digest).toList();
        if (own.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.nothing");
        }
        List<AgreementDocument> shown = desk.hub().agreements().stream()
                .map(AgreementOffer::document)
                .filter(d -> own.contains(d.digest().hex()))
                .toList();
        if (shown.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.not.ours");
        }
        return shown;
    }
}
