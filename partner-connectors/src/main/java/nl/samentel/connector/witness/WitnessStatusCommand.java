package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.agreement.AgreementCheck;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.hub.LogClient;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.hub.LogIndex;
import nl.samentel.connector.receipt.ReceiptBook;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what this witness cosigned last, and who cosigned what is published. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows what you cosigned last, who cosigned the newest published checkpoint, and who is late,"
                + " and what became of your receipts.")
public final class WitnessStatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public WitnessStatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        LogClient hub = desk.hub().log();
        LogIndex index = hub.index();
        LogIdentity log = desk.logs().look(index, out, desk.phrases());
        Agreed agreed = new AgreementCheck(desk.settings(), surroundings.clock()).require(desk.hub());
        Registrations registrations =
                Registrations.verified(agreed, desk.hub().witnesses().list());
        StatusPrinter printer = new StatusPrinter(out, desk.phrases(), registrations);
        WitnessMemory memory = WitnessMemory.of(desk.settings().home(), surroundings.clock());
        for (String shard : index.shards()) {
            printer.own(shard, memory.last(log.shard(shard).name().text()));
            printer.published(log.shard(shard), hub.published(shard));
        }
        printer.refused();
        new ReceiptPrinter(out, desk.phrases())
                .status(new ReceiptBook(desk.settings().home()).tally());
        out.flush();
        new Evidence(desk.settings().home()).requireNone();
        return ExitCode.DONE.number();
    }
}
