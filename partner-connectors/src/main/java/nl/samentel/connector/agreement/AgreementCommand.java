package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import nl.samentel.connector.hub.AgreementOffer;
import nl.samentel.connector.question.NamedQuestion;
import nl.samentel.connector.question.NamedQuestions;
import nl.samentel.connector.question.QuestionPrinter;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.schema.roster.Roster;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the newest agreement and who signed it. */
@Command(
        name = "agreement",
        mixinStandardHelpOptions = true,
        description = "Shows the newest agreement: what everybody delivers, until when, and who signed.")
public final class AgreementCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public AgreementCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        Roster roster = desk.watch().look(desk.hub());
        AgreementOffer newest = newest(desk.hub().agreements());
        PrintWriter out = spec.commandLine().getOut();
        new AgreementPrinter(out, desk.phrases()).print(newest, roster);
        questions(desk, out, newest);
        return ExitCode.DONE.number();
    }

    /** Shows what is counted; the rest was shown already when a definition is not what the agreement names. */
    static void questions(Desk desk, PrintWriter out, AgreementOffer offer) throws CommandFailure {
        List<NamedQuestion> questions =
                new NamedQuestions(desk.hub()).of(offer.document().agreement().definitions());
        new QuestionPrinter(out, desk.phrases()).print(questions);
    }

    static AgreementOffer newest(List<AgreementOffer> offers) throws CommandFailure {
        if (offers.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.none");
        }
        return offers.get(0);
    }
}
