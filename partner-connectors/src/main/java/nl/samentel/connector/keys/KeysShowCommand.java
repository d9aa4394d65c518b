package nl.samentel.connector.keys;

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
import nl.samentel.pseudonymiser.key.ConnectorKeystore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows the key check values, which partners compare by telephone. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows the key check values, to compare with another partner by telephone. Shows no key.")
public final class KeysShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public KeysShowCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = options.phrases();
        Settings settings = SettingsLoader.load(options.home(surroundings));
        ConnectorKeystore keys = Keystores.open(settings, new Secrets(surroundings, phrases));
        PrintWriter out = spec.commandLine().getOut();
        out.println(phrases.say(
                "keys.of", settings.hub().datalab(), settings.hub().purpose(), String.valueOf(keys.epoch())));
        KeyCheck.of(Keystores.tagger(settings, keys, keys.epoch()))
                .lines(phrases)
                .forEach(out::println);
        out.println(phrases.say("keys.compare"));
        out.flush();
        return ExitCode.DONE.number();
    }
}
