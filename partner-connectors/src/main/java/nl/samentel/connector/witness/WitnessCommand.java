package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.keys.WitnessKeys;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks whether the hub's log only grew, and cosigns it; once, or again and again. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        description = "Looks whether the log of the hub only grew since the last time, and cosigns it.")
public final class WitnessCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = Interval.class,
            description = "Goes on, with this time in between (60s, 5m, 1h), until you stop it.")
    private Optional<Duration> every = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public WitnessCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        WitnessTools tools = WitnessTools.open(
                desk.settings().home(),
                new WitnessKeys(desk.settings(), desk.secrets()),
                surroundings.clock(),
                surroundings.pause());
        WitnessRound round = new WitnessRound(Declarations.of(desk, surroundings), desk.logs(), tools);
        if (every.isPresent()) {
            new Watch(round, desk.phrases(), surroundings.pause(), every.get()).run(out);
            return ExitCode.DONE.number();
        }
        boolean taken = round.run(out, desk.phrases()).stream().allMatch(ShardOutcome::taken);
        return (taken ? ExitCode.DONE : ExitCode.REFUSED).number();
    }
}
