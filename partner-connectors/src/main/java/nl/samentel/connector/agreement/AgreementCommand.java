package nl.samentel.connector.agreement;

import java.util.List;
import java.util.concurrent.Callable;
import nl.samentel.connector.hub.AgreementOffer;
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
        new AgreementPrinter(spec.commandLine().getOut(), desk.phrases())
                .print(newest(desk.hub().agreements()), roster);
        return ExitCode.DONE.number();
    }

    static AgreementOffer newest(List<AgreementOffer> offers) throws CommandFailure {
        if (offers.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "agreement.none");
        }
        return offers.get(0);
    }
}
