package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Takes back what was delivered: over a period, some records, or everything when the partner leaves. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Takes back what you delivered: a period, records, or everything. Answers that rest on it stop.")
public final class WithdrawCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Mixin
    private WithdrawOptions options = new WithdrawOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public WithdrawCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        WithdrawalOrder order = options.order();
        Desk desk = Desk.open(home, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        new TakingBack(desk, new TerminalDialogue(out, desk.phrases(), surroundings)).run(order);
        return ExitCode.DONE.number();
    }
}
