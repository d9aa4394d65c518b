package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Gets access tokens with an assertion under the connector's own key (RFC 7523, section 2.2) and renews them before they
 * expire. Neither assertion nor token is ever printed.
 */
final class TokenSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MARGIN_SECONDS = 20;
    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Settings settings;
    private final LoginKeys keys;
    private final Clock clock;
    private final ServerClock servers;
    private final URI url;
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    TokenSource(Settings settings, LoginKeys keys, Clock clock, ServerClock servers) {
        this.settings = settings;
        this.keys = keys;
        this.clock = clock;
        this.servers = servers;
        this.url = settings.tokens().url();
    }

    String token(Wire wire) throws Wire.Lost, CommandFailure {
        String current = token;
        if (current == null || !clock.instant().isBefore(renewAt)) {
            current = fetch(wire);
            token = current;
        }
        return current;
    }

    /** Forgets the token, because the hub did not take it. */
    void forget() {
        token = null;
    }

    private String fetch(Wire wire) throws Wire.Lost, CommandFailure {
        Instant asked = clock.instant();
        HttpResponse<byte[]> response = ask(wire);
        if (refused(response) && corrected(wire, response)) {
            response = ask(wire);
            if (response.statusCode() == 200) {
                servers.tell();
            }
        }
        if (refused(response)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    reason(response),
                    url.getHost(),
                    settings.tokens().clientId());
        }
        if (response.statusCode() != 200) {
            throw response.statusCode() >= 500 || response.statusCode() == 429
                    ? new HubUnavailable("token.broken", url.getHost(), response.statusCode())
                    : new CommandFailure(ExitCode.USAGE, "token.address", url.getHost(), response.statusCode());
        }
        return accept(response.body(), asked);
    }

    private HttpResponse<byte[]> ask(Wire wire) throws Wire.Lost, CommandFailure {
        String clientId = settings.tokens().clientId();
        String form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_assertion_type="
                + encoded(ASSERTION_TYPE) + "&client_assertion="
                + ClientAssertion.of(keys.key(), clientId, url, servers.now());
        Call call = Call.of("POST", "", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        return wire.send(url, call, Map.of("Accept", "application/json"));
    }

    private static boolean refused(HttpResponse<byte[]> response) {
        return response.statusCode() == 400 || response.statusCode() == 401;
    }

    /** Keycloak answers 401 for a client that it does not have, and says in words what is wrong with an assertion. */
    private static String reason(HttpResponse<byte[]> refusal) {
        if (refusal.statusCode() == 401) {
            return "token.unknown";
        }
        String said = new String(refusal.body(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (said.contains("not active") || said.contains("expired") || said.contains("issued")) {
            return "token.clock";
        }
        return said.contains("signature") || said.contains("public key") ? "token.key" : "token.refused";
    }

    /** A clock that is off is the one reason for a refusal that can be mended here. */
    private boolean corrected(Wire wire, HttpResponse<byte[]> refusal) throws CommandFailure {
        Optional<Duration> difference = servers.difference(refusal);
        if (refusal.headers().firstValue("Date").isEmpty()) {
            difference = differenceFromHub(wire);
        }
        difference.ifPresent(servers::correct);
        return difference.isPresent();
    }

    /** Keycloak without a proxy in front does not tell the time; the hub does, without a token. */
    private Optional<Duration> differenceFromHub(Wire wire) throws CommandFailure {
        try {
            URI hub = URI.create(settings.hub().url().toString().replaceFirst("/+$", "") + "/q/health/live");
            return servers.difference(wire.send(hub, Call.of("GET", ""), Map.of()));
        } catch (Wire.Lost e) {
            return Optional.empty();
        }
    }

    private String accept(byte[] body, Instant asked) throws CommandFailure {
        try {
            JsonNode answer = JSON.readTree(body);
            String fresh = answer.path("access_token").asText("");
            if (fresh.isEmpty()) {
                throw new CommandFailure(ExitCode.USAGE, "token.address", url.getHost(), 200);
            }
            long seconds = answer.path("expires_in").asLong(60);
            renewAt = asked.plus(Duration.ofSeconds(seconds - Math.min(MARGIN_SECONDS, seconds / 4)));
            return fresh;
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.USAGE, "token.address", url.getHost(), 200);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "TokenSource[redacted]";
    }
}
