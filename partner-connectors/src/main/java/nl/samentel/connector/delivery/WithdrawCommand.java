package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.HubDelivery;
import nl.samentel.connector.hub.Patience;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes back what was delivered over a period. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Takes back what you delivered over a period. Answers that rest on it stop at once.")
public final class WithdrawCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day of the period.")
    private LocalDate from;

    @Option(names = "--to", required = true, paramLabel = "DATE", description = "First day after the period.")
    private LocalDate to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; goes into the hub's log.")
    private String reason;

    @Option(names = "--yes", description = "Does not ask whether to go on.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public WithdrawCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = home.phrases();
        Home folder = home.home(surroundings);
        Settings settings = SettingsLoader.load(folder);
        PrintWriter out = spec.commandLine().getOut();
        Dialogue dialogue = new Dialogue(out, phrases, surroundings);
        try (HomeLock lock = HomeLock.take(folder)) {
            Secrets secrets = new Secrets(surroundings, phrases);
            HubClient hub = HubClient.of(settings, surroundings, secrets, Patience.BRIEF, surroundings.pause());
            HubDelivery delivery =
                    sealed(hub).orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "withdraw.nothing", from, to));
            boolean sure = yes || dialogue.interactive() && dialogue.confirm("ask.withdraw", from, to);
            if (!sure) {
                throw new CommandFailure(ExitCode.REFUSED, "withdraw.declined");
            }
            List<String> suspended = hub.withdraw(delivery.id(), reason);
            new StateStore(settings.home()).withdrawn(settings.hub().datalab(), new Period(from, to));
            dialogue.tell("withdraw.done", from, to, delivery.receipt());
            dialogue.tell(
                    suspended.isEmpty() ? "withdraw.no.snapshots" : "withdraw.snapshots", String.join(", ", suspended));
            return ExitCode.DONE.number();
        }
    }

    private Optional<HubDelivery> sealed(HubClient hub) throws CommandFailure {
        return hub.deliveries().stream()
                .filter(HubDelivery::sealed)
                .filter(d -> d.from().equals(from.toString()) && d.to().equals(to.toString()))
                .findFirst();
    }
}
