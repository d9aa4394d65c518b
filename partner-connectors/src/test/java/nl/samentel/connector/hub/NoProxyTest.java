package nl.samentel.connector.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.Pause;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoProxyTest {
    @ParameterizedTest
    @CsvSource({
        "hub.example.nl, example.nl, true",
        "hub.example.nl, .example.nl, true",
        "hub.example.nl, *.example.nl, true",
        "example.nl, .example.nl, true",
        "HUB.example.nl, hub.EXAMPLE.nl, true",
        "hub.example.nl, 'a.nl, example.nl:443', true",
        "hub.example.nl, *, true",
        "badexample.nl, example.nl, false",
        "hub.example.nl, hub.example, false",
        "hub.example.nl, '', false",
        "localhost, '', true",
        "127.0.0.1, '', true"
    })
    void goesAroundTheProxyForWhatNoProxyNames(String host, String noProxy, boolean around) throws CommandFailure {
        Surroundings surroundings = new Surroundings(
                Map.of("https_proxy", "proxy.test:3128", "no_proxy", noProxy),
                Clock.systemUTC(),
                FakeTerminal.nobody(),
                Pause.SLEEP);
        URI hub = URI.create("https://" + host);
        Settings settings = new Settings(
                new Home(Path.of("home")),
                "VTF",
                "VTF",
                new Settings.Hub(hub, "nop", "test", Optional.empty()),
                new Settings.Tokens(hub, "c"),
                new Settings.Keys(Path.of("keys"), Optional.empty()),
                Optional.empty(),
                new Settings.Extract(Optional.empty(), Optional.empty(), Optional.empty(), 0.1));

        Proxies proxies = Proxies.of(settings, surroundings, new Secrets(surroundings, Phrases.of(Locale.ENGLISH)));

        assertThat(proxies.route(hub).isEmpty()).isEqualTo(around);
    }
}
