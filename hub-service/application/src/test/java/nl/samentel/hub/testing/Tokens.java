package nl.samentel.hub.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.samentel.testsupport.KeycloakServer;
import nl.samentel.testsupport.TestConnector;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fetches real tokens from the real Keycloak and keeps them for as long as they surely hold. */
public final class Tokens {
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record Kept(String token, long until) {}

    private Tokens() {}

    /** Returns a token of one of the demo's people. */
    public static String person(String name) {
        return kept(name, () -> KeycloakServer.personLogin(name, name + "-demo"));
    }

    /** Returns a token of a connector. */
    public static String connector(String client) {
        return kept(client, () -> TestConnector.login(client, issuer()));
    }

    /** Returns a fresh token of a connector. */
    public static String fresh(String client) {
        return fetch(TestConnector.login(client, issuer()));
    }

    /** Returns a token of a connector that logs in with the key that follows from a name. */
    public static String fresh(String client, String key) {
        return fetch(TestConnector.login(TestConnector.assertion(key, client, issuer().toString())));
    }

    private static URI issuer() {
        return URI.create(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class));
    }

    private static String kept(String name, Supplier<Map<String, String>> form) {
        return KEPT.compute(
                        name,
                        (n, old) -> old != null && System.nanoTime() < old.until()
                                ? old
                                : new Kept(
                                        fetch(form.get()),
                                        System.nanoTime()
                                                + Duration.ofMinutes(4).toNanos()))
                .token();
    }

    private static String fetch(Map<String, String> form) {
        String url = issuer() + "/protocol/openid-connect/token";
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Keycloak answers " + response.statusCode());
            }
            return new ObjectMapper()
                    .readTree(response.body())
                    .get("access_token")
                    .asText();
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
