package nl.samentel.connector.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.samentel.connector.desk.door.DeskServer;
import nl.samentel.connector.desk.door.Door;
import nl.samentel.connector.desk.inbox.Inbox;
import nl.samentel.connector.desk.page.DeskPages;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.SettingsLoader;
import nl.samentel.connector.settings.Surroundings;

/** A desk that is open in this process, with everything that the command puts together. */
public final class OpenDesk implements AutoCloseable {
    final Inbox inbox;
    /** What went wrong that nobody thought of. */
    final List<Throwable> accidents;

    private final Door door;
    private final DeskServer server;

    private OpenDesk(Inbox inbox, Door door, DeskServer server, List<Throwable> accidents) {
        this.accidents = accidents;
        this.inbox = inbox;
        this.door = door;
        this.server = server;
    }

    public static OpenDesk of(Path home) {
        return of(home, Optional.empty());
    }

    public static OpenDesk of(Path home, Optional<Path> shelf) {
        try {
            Settings settings = SettingsLoader.load(new Home(home));
            Surroundings surroundings =
                    new Surroundings(Map.of(), Clock.systemUTC(), FakeTerminal.nobody(), (attempt, wait) -> {});
            Secrets secrets = new Secrets(surroundings, Phrases.of(Locale.ENGLISH));
            Inbox inbox = Inbox.open(settings.home(), shelf);
            List<Throwable> accidents = new CopyOnWriteArrayList<>();
            Door door = new Door(new SecureRandom());
            DeskPages pages = new DeskPages(door.path(), settings, surroundings, secrets, inbox, accidents::add);
            return new OpenDesk(inbox, door, DeskServer.start(0, door, pages), accidents);
        } catch (IOException | CommandFailure e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the address that works once. */
    public String address() {
        return door.address(server.port());
    }

    int port() {
        return server.port();
    }

    /** Returns the path under which everything is. */
    String base() {
        return door.path();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port() + base() + path;
    }

    @Override
    public void close() {
        server.close();
        inbox.close();
        for (Throwable accident : accidents) {
            throw new AssertionError(accident);
        }
    }
}
