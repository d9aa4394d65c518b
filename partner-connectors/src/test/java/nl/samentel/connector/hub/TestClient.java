package nl.samentel.connector.hub;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.AuthenticationKey;

/** Builds clients of a hub, with waits that are noted and a clock that is set by hand. */
final class TestClient {
    final Map<String, String> environment = new TreeMap<>();
    final List<Duration> waits = new ArrayList<>();
    Optional<Settings.Proxy> proxy = Optional.empty();
    Optional<Path> caFile = Optional.empty();
    Patience patience = new Patience(4, Duration.ofSeconds(20), Duration.ofSeconds(20));
    Instant now = Instant.parse("2026-11-24T12:00:00Z");
    AuthenticationKey key = FakeHub.LOGIN;
    final FakeTerminal terminal = FakeTerminal.nobody();
    private final URI hub;

    TestClient(URI hub) {
        this.hub = hub;
    }

    HubClient open() throws CommandFailure {
        Settings settings = new Settings(
                new Home(Path.of("home")),
                "VTF",
                "VTF",
                new Settings.Hub(hub, "nop", "test", caFile),
                new Settings.Tokens(hub.resolve("/token"), "connector-vtf"),
                new Settings.Keys(Path.of("keys"), Optional.empty()),
                proxy,
                new Settings.Extract(Optional.empty(), Optional.empty(), Optional.empty(), 0.1));
        Surroundings surroundings =
                new Surroundings(environment, clock(), terminal, (attempt, wait) -> waits.add(wait));
        Secrets secrets = new Secrets(surroundings, Phrases.of(Locale.ENGLISH));
        return HubClient.of(settings, surroundings, secrets, () -> key, patience, surroundings.pause());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }
}
