package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.hub.AgreementOffer;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.IdentityKeystore;
import nl.samentel.schema.agreement.AgreementChange;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.AgreementRefusedException;
import nl.samentel.schema.agreement.Signatures;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.signature.Signature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the newest agreement, or what it changes, and signs it when the person says so. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Shows the newest agreement and signs it for your partner, after you said yes.")
public final class SignCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--digest",
            paramLabel = "SHA-256",
            description = "Signs without asking, but only the agreement that has this digest.")
    private Optional<String> digest = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public SignCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        Roster roster = desk.watch().look(desk.hub());
        AgreementOffer offer = AgreementCommand.newest(desk.hub().agreements());
        AgreementDocument document = offer.document();
        requireSignable(desk, document, roster);
        AgreementPrinter printer = new AgreementPrinter(out, desk.phrases());
        printer.print(offer, roster);
        AgreementCommand.questions(desk, out, offer);
        before(desk, document).ifPresent(change -> {
            out.println();
            printer.changes(change);
        });
        requireYes(desk, out, document);
        IdentityKeystore keys = desk.identity().open();
        Signature signature = keys.signingKey().sign(document.signingInput());
        // Remembered first: a signature whose answer is lost must not surprise its own maker.
        desk.pins()
                .sign(new Pins.Signed(
                        document.agreement().version(),
                        document.digest().hex(),
                        new String(document.bytes(), StandardCharsets.UTF_8)));
        desk.hub().sign(document.agreement().version(), signature);
        out.println();
        out.println(desk.phrases()
                .say(
                        "sign.done",
                        document.agreement().version(),
                        document.digest().spoken()));
        out.flush();
        return ExitCode.DONE.number();
    }

    private static void requireSignable(Desk desk, AgreementDocument document, Roster roster) throws CommandFailure {
        if (!document.agreement().datalab().equals(desk.settings().hub().datalab())
                || document.agreement().party(desk.settings().partner()).isEmpty()) {
            throw new CommandFailure(
                    ExitCode.REFUSED, "agreement.no.party", desk.settings().partner());
        }
        try {
            Signatures.under(document, roster);
        } catch (AgreementRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.forged", String.valueOf(e.getMessage()));
        }
    }

    private static Optional<AgreementChange> before(Desk desk, AgreementDocument document) throws CommandFailure {
        Optional<Pins.Signed> signed = desk.pins().signed().stream()
                .filter(s -> !s.digest().equals(document.digest().hex()))
                .reduce((earlier, later) -> later);
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        try {
            AgreementDocument before =
                    AgreementDocument.read(signed.get().document().getBytes(StandardCharsets.UTF_8));
            return Optional.of(AgreementChange.between(before.agreement(), document.agreement()));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    private void requireYes(Desk desk, PrintWriter out, AgreementDocument document) throws CommandFailure {
        if (digest.isPresent()) {
            if (!digest.get().equals(document.digest().hex())) {
                throw new CommandFailure(ExitCode.REFUSED, "sign.other");
            }
            return;
        }
        if (!desk.confirm(out, surroundings, "ask.sign", document.agreement().version())) {
            throw new CommandFailure(ExitCode.REFUSED, "sign.declined");
        }
    }
}
