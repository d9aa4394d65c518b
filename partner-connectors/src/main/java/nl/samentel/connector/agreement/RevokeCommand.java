package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.hub.AgreementOffer;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
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
            description = "Revokes without asking, but only the agreement that has this digest.")
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
        AgreementDocument document = signed(desk);
        int version = document.agreement().version();
        boolean sure = digest.isPresent()
                ? digest.get().equals(document.digest().hex())
                : desk.confirm(out, surroundings, "ask.revoke", version);
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.declined");
        }
        desk.hub().revoke(version, desk.identity().open().signingKey().sign(document.revocationInput()));
        out.println(desk.phrases().say("revoke.done", version));
        out.flush();
        return ExitCode.DONE.number();
    }

    /** What is revoked is what this connector signed, whatever the hub calls it. */
    private static AgreementDocument signed(Desk desk) throws CommandFailure {
        Optional<Pins.Signed> own = desk.pins().signed();
        if (own.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.nothing");
        }
        for (AgreementOffer offer : desk.hub().agreements()) {
            if (offer.document().digest().hex().equals(own.get().digest())) {
                return offer.document();
            }
        }
        throw new CommandFailure(ExitCode.REFUSED, "agreement.not.ours");
    }
}
