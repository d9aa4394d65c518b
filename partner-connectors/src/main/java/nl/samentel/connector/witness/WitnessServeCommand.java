package nl.samentel.connector.witness;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.samentel.connector.agreement.Pins;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.keys.WitnessKeys;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.schema.note.NoteKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets the log bring its checkpoints, for those who run a witness where others can reach it. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Answers a log that brings its checkpoints itself (C2SP tlog-witness), until you stop it.")
public final class WitnessServeCommand implements Callable<Integer> {
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9._-]+|\\[[0-9a-fA-F:.]+\\]):([0-9]{1,5})");
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int LAST_PORT = 65_535;

    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--listen",
            required = true,
            paramLabel = "HOST:PORT",
            description = "Where to listen, such as 127.0.0.1:8090; put a proxy with TLS before it.")
    private String listen = "";

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public WitnessServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = options.phrases();
        Settings settings = SettingsLoader.load(options.home(surroundings));
        InetSocketAddress address = address();
        LogIdentity log =
                new Pins(settings).log().orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "witness.serve.first"));
        WitnessTools tools = WitnessTools.open(
                settings.home(),
                new WitnessKeys(settings, new Secrets(surroundings, phrases)),
                surroundings.clock(),
                surroundings.pause());
        PrintWriter out = spec.commandLine().getOut();
        Consumer<CommandFailure> told = failure -> tell(failure, out, phrases);
        AskedWitness asked = new AskedWitness(origin -> key(log, origin), tools, told);
        try (WitnessServer server = WitnessServer.start(address, asked, told)) {
            out.println(phrases.say("witness.serving", address.getHostString() + ":" + server.port()));
            out.flush();
            untilStopped();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, "witness.serve.taken", listen);
        }
        return ExitCode.DONE.number();
    }

    private static Optional<NoteKey> key(LogIdentity log, String origin) {
        return log.shardOf(origin).map(log::shard);
    }

    private static synchronized void tell(CommandFailure failure, PrintWriter out, Phrases phrases) {
        failure.lines(phrases).forEach(out::println);
        out.flush();
    }

    private InetSocketAddress address() throws CommandFailure {
        Matcher shape = ADDRESS.matcher(listen);
        if (!shape.matches() || Integer.parseInt(shape.group(2)) > LAST_PORT) {
            throw new CommandFailure(ExitCode.USAGE, "witness.serve.address", listen);
        }
        return new InetSocketAddress(shape.group(1), Integer.parseInt(shape.group(2)));
    }

    /** The threads that answer do the work; this one waits for the end of the program. */
    private void untilStopped() {
        try {
            for (int minute = 2; ; minute++) {
                surroundings.pause().before(minute, WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
