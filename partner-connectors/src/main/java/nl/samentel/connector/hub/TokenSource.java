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
import java.util.Map;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Gets access tokens with the client's credentials (RFC 6749, section 4.4) and renews them before they expire. Neither
 * secret nor token is ever printed.
 */
final class TokenSource {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MARGIN_SECONDS = 20;

    private final URI url;
    private final String clientId;
    private final char[] secret;
    private final Clock clock;
    private @Nullable String token;
    private Instant renewAt = Instant.MIN;

    TokenSource(URI url, String clientId, char[] secret, Clock clock) {
        this.url = url;
        this.clientId = clientId;
        this.secret = secret.clone();
        this.clock = clock;
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
        String form = "grant_type=client_credentials&client_id=" + encoded(clientId) + "&client_secret="
                + encoded(new String(secret));
        Call call = Call.of("POST", "", "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
        Instant asked = clock.instant();
        HttpResponse<byte[]> response = wire.send(url, call, Map.of("Accept", "application/json"));
        if (response.statusCode() == 400 || response.statusCode() == 401) {
            throw new CommandFailure(ExitCode.USAGE, "token.refused", url.getHost(), clientId);
        }
        if (response.statusCode() != 200) {
            throw response.statusCode() >= 500 || response.statusCode() == 429
                    ? new HubUnavailable("token.broken", url.getHost(), response.statusCode())
                    : new CommandFailure(ExitCode.USAGE, "token.address", url.getHost(), response.statusCode());
        }
        return accept(response.body(), asked);
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
