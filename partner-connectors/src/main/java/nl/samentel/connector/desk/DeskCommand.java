package nl.samentel.connector.desk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.desk.door.DeskServer;
import nl.samentel.connector.desk.door.Door;
import nl.samentel.connector.desk.inbox.Inbox;
import nl.samentel.connector.desk.page.DeskPages;
import nl.samentel.connector.keys.Identity;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.settings.Unforeseen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the desk in a browser on this machine, until it is stopped. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description =
                "Shows the desk in your browser: your file, the check, the agreement, the delivery. Ends with Ctrl-C.")
public final class DeskCommand implements Callable<Integer> {
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final int LAST_PORT = 65_535;

    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--port", paramLabel = "N", description = "Port on this machine; any that is free when absent.")
    private int port;

    @Option(names = "--no-browser", description = "Only prints the address, and opens no browser.")
    private boolean noBrowser;

    @Option(
            names = "--files",
            paramLabel = "DIR",
            description = "Folder with your extracts, to pick them without a copy.")
    private @Nullable Path files;

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public DeskCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Phrases phrases = options.phrases();
        Settings settings = SettingsLoader.load(options.home(surroundings));
        if (port < 0 || port > LAST_PORT) {
            throw new CommandFailure(ExitCode.USAGE, "desk.port", port);
        }
        if (files != null && !Files.isDirectory(files)) {
            throw new CommandFailure(ExitCode.USAGE, "desk.files", files);
        }
        Secrets secrets = new Secrets(surroundings, phrases);
        askOnce(settings, secrets);
        try (Inbox inbox = Inbox.open(settings.home(), Optional.ofNullable(files))) {
            Thread sweep = new Thread(inbox::close, "samentel-sweep");
            Runtime.getRuntime().addShutdownHook(sweep);
            try {
                serve(settings, phrases, secrets, inbox);
            } finally {
                forget(sweep);
            }
        }
        return ExitCode.DONE.number();
    }

    /** Whoever has to type the passphrase does so here, because a page must not ask for it. */
    private static void askOnce(Settings settings, Secrets secrets) throws CommandFailure {
        if (new Identity(settings, secrets).exists()
                || Files.exists(settings.keys().keystore())) {
            Arrays.fill(secrets.passphrase(settings), '\0');
        }
    }

    private void serve(Settings settings, Phrases phrases, Secrets secrets, Inbox inbox) throws CommandFailure {
        Door door = new Door(new SecureRandom());
        DeskPages pages = new DeskPages(door.path(), settings, surroundings, secrets, inbox, this::accident);
        PrintWriter out = spec.commandLine().getOut();
        try (DeskServer server = DeskServer.start(port, door, pages)) {
            String address = door.address(server.port());
            out.println(phrases.say("desk.address"));
            out.println("  " + address);
            out.println(phrases.say("desk.stop"));
            out.flush();
            if (!noBrowser) {
                Browser.open(address, inbox.folder());
            }
            untilStopped();
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, "desk.port.taken", port);
        }
    }

    /** A page says that something went wrong; what, is for whoever asked to see it in the terminal. */
    private void accident(Throwable why) {
        Boolean debug = spec.root().findOption("--debug").getValue();
        if (debug) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(Unforeseen.classes(why));
            err.flush();
        }
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

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is already ending, so the desk is being cleared.
        }
    }
}
