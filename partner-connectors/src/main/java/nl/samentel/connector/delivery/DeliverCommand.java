package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.agreement.AgreementCheck;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.Patience;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Pause;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.source.SourceException;
import nl.samentel.connector.witness.DeliveryWitness;
import nl.samentel.connector.witness.Evidence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks an extract, shows the difference with the previous delivery of the period, and sends it. */
@Command(
        name = "deliver",
        mixinStandardHelpOptions = true,
        description = "Checks an extract and sends it. Can be interrupted; the same command goes on where it was.")
public final class DeliverCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Mixin
    private DeliverOptions options = new DeliverOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public DeliverCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = home.phrases();
        Home folder = home.home(surroundings);
        Settings settings = SettingsLoader.load(folder);
        if (!options.onlyAbandons()) {
            options.period();
        }
        PrintWriter out = spec.commandLine().getOut();
        Thread farewell = farewell(out, phrases);
        try (HomeLock lock = HomeLock.take(folder)) {
            Runtime.getRuntime().addShutdownHook(farewell);
            deliver(settings, phrases, new Dialogue(out, phrases, surroundings));
            return ExitCode.DONE.number();
        } catch (MappingException e) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping", String.valueOf(e.getMessage()));
        } catch (SourceException e) {
            throw told(e.problem(), phrases, ExitCode.USAGE);
        } catch (ExtractException e) {
            throw told(e.problem(), phrases, ExitCode.UNAVAILABLE);
        } catch (Halted e) {
            throw e.failure();
        } finally {
            forget(farewell);
        }
    }

    private void deliver(Settings settings, Phrases phrases, Dialogue dialogue)
            throws CommandFailure, MappingException, SourceException, ExtractException {
        Secrets secrets = new Secrets(surroundings, phrases);
        StateStore state = new StateStore(settings.home());
        Pause pause = (attempt, wait) -> {
            dialogue.retry(attempt, wait);
            surroundings.pause().before(attempt, wait);
        };
        HubClient hub = HubClient.of(settings, surroundings, secrets, Patience.LONG, pause);
        if (options.abandon) {
            new Abandonment(hub, state, dialogue).run();
            if (options.onlyAbandons()) {
                return;
            }
        }
        new Evidence(settings.home()).requireNone();
        Preparation preparation = Preparation.of(settings, options, Keystores.open(settings, secrets));
        if (!hub.datalab().state().equals("COLLECTING")) {
            throw new CommandFailure(ExitCode.REFUSED, "hub.not-collecting");
        }
        Agreed agreed = new AgreementCheck(settings, surroundings.clock()).require(hub);
        new DeliveryWitness(settings, secrets, surroundings.clock(), surroundings.pause()).before(hub, dialogue.out());
        new DeliveryRun(hub, state, new WithdrawalFiles(settings.home()), dialogue)
                .run(preparation.plan(agreed, hub.keys()), preparation.passes(agreed, phrases));
    }

    /** Says which file is wrong, where, and by which rule. */
    static CommandFailure told(FileProblem problem, Phrases phrases, ExitCode exit) {
        return new CommandFailure(exit, "deliver.file", problem.file(), problem.message(phrases.locale()));
    }

    /** What is remembered is on disk at every moment; when the person interrupts, only a word is left to say. */
    private static Thread farewell(PrintWriter out, Phrases phrases) {
        return new Thread(
                () -> {
                    out.println();
                    out.println(phrases.say("interrupted"));
                    out.flush();
                },
                "samentel-farewell");
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is already ending, so the word is being said.
        }
    }
}
