package nl.samentel.connector.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.Pause;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.pseudonymiser.key.AuthenticationKey;
import nl.samentel.testsupport.KeycloakServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Logs in to a real Keycloak. */
class KeycloakLoginTest {
    private final KeycloakServer keycloak = KeycloakServer.shared();
    private final FakeHub hub = FakeHub.start();
    private final List<Duration> told = new ArrayList<>();

    @AfterEach
    void stop() {
        hub.close();
    }

    private static AuthenticationKey key(String name) throws GeneralSecurityException {
        return AuthenticationKey.of(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    private String token(AuthenticationKey key, Duration off) throws Exception {
        return token("connector-vtf", key, off);
    }

    private String token(String clientId, AuthenticationKey key, Duration off) throws Exception {
        Settings settings = settings(keycloak.tokenUrl(), clientId);
        Clock clock = Clock.offset(Clock.systemUTC(), off);
        TokenSource tokens = new TokenSource(settings, () -> key, clock, new ServerClock(clock, told::add));
        Surroundings surroundings = new Surroundings(Map.of(), clock, FakeTerminal.nobody(), Pause.SLEEP);
        Proxies proxies = Proxies.of(settings, surroundings, new Secrets(surroundings, Phrases.of(Locale.ENGLISH)));
        return tokens.token(new Wire(proxies, Patience.BRIEF, SSLContext.getDefault()));
    }

    private Settings settings(URI tokenUrl, String clientId) {
        return new Settings(
                new Home(Path.of("home")),
                "VTF",
                "VTF",
                new Settings.Hub(hub.url(), "nop-2019-2023", "test", Optional.empty()),
                new Settings.Tokens(tokenUrl, clientId),
                new Settings.Keys(Path.of("keys"), Optional.empty()),
                Optional.empty(),
                new Settings.Extract(Optional.empty(), Optional.empty(), Optional.empty(), 0.1));
    }

    @Test
    void logsInWithItsKey() throws Exception {
        assertThat(token(key("connector-vtf"), Duration.ZERO)).isNotEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void logsInWithAClockThatIsTenMinutesFastOrSlow() throws Exception {
        assertThat(token(key("connector-vtf"), Duration.ofMinutes(10))).isNotEmpty();
        assertThat(token(key("connector-vtf"), Duration.ofMinutes(-10))).isNotEmpty();

        assertThat(told).hasSize(2);
        assertThat(told.get(0)).isBetween(Duration.ofSeconds(-605), Duration.ofSeconds(-595));
        assertThat(told.get(1)).isBetween(Duration.ofSeconds(595), Duration.ofSeconds(605));
    }

    @Test
    void isNotLetInWithTheKeyOfAnother() {
        CommandFailure failure =
                catchThrowableOfType(CommandFailure.class, () -> token(key("connector-pol"), Duration.ZERO));

        assertThat(failure.key()).isEqualTo("token.key");
    }

    @Test
    void isToldThatItWasNotLetInYet() {
        CommandFailure failure = catchThrowableOfType(
                CommandFailure.class, () -> token("connector-nobody", key("connector-nobody"), Duration.ZERO));

        assertThat(failure.key()).isEqualTo("token.unknown");
    }

    @Test
    void isToldThatItsClockIsOffWhenNobodyTellsTheTime() {
        hub.close();

        CommandFailure failure =
                catchThrowableOfType(CommandFailure.class, () -> token(key("connector-vtf"), Duration.ofMinutes(-10)));

        assertThat(failure.key()).isEqualTo("token.clock");
    }
}
