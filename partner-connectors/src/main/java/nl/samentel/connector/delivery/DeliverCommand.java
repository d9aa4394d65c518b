package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;
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
        Settings settings = SettingsLoader.load(home.home(surroundings));
        DeliveryOrder order = options.order();
        PrintWriter out = spec.commandLine().getOut();
        Thread farewell = farewell(out, phrases);
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            Secrets secrets = new Secrets(surroundings, phrases);
            Dialogue dialogue = new TerminalDialogue(out, phrases, surroundings);
            new Delivery(settings, surroundings, secrets, phrases, dialogue).run(order);
            return ExitCode.DONE.number();
        } finally {
            forget(farewell);
        }
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
