package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.question.QuestionPrinter;
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
        Signing signing = Signing.of(desk);
        AgreementDocument document = signing.offer().document();
        AgreementPrinter printer = new AgreementPrinter(out, desk.phrases());
        printer.print(signing.offer(), signing.roster());
        new QuestionPrinter(out, desk.phrases()).print(signing.questions());
        signing.change().ifPresent(change -> {
            out.println();
            printer.changes(change);
        });
        signing.sign(agreed(desk, out, document));
        out.println();
        out.println(desk.phrases()
                .say(
                        "sign.done",
                        document.agreement().version(),
                        document.digest().spoken()));
        out.flush();
        return ExitCode.DONE.number();
    }

    /** Returns the digest that the person signs. */
    private String agreed(Desk desk, PrintWriter out, AgreementDocument document) throws CommandFailure {
        if (digest.isEmpty()
                && !desk.confirm(
                        out, surroundings, "ask.sign", document.agreement().version())) {
            throw new CommandFailure(ExitCode.REFUSED, "sign.declined");
        }
        return digest.orElse(document.digest().hex());
    }
}
