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
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fetches real tokens from the real Keycloak and keeps them for as long as they surely hold. */
public final class Tokens {
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record Kept(String token, long until) {}

    private Tokens() {}

    /** Returns a token of one of the demo's people. */
    public static String person(String name) {
        return kept(
                name,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "samentel-cli",
                        "username",
                        name,
                        "password",
                        name + "-demo"));
    }

    /** Returns a token of a connector. */
    public static String connector(String client) {
        return kept(client, connectorForm(client));
    }

    /** Returns a fresh token of a connector. */
    public static String fresh(String client) {
        return fetch(connectorForm(client));
    }

    private static Map<String, String> connectorForm(String client) {
        return Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", client + "-demo-secret");
    }

    private static String kept(String name, Map<String, String> form) {
        return KEPT.compute(
                        name,
                        (n, old) -> old != null && System.nanoTime() < old.until()
                                ? old
                                : new Kept(
                                        fetch(form),
                                        System.nanoTime()
                                                + Duration.ofMinutes(4).toNanos()))
                .token();
    }

    private static String fetch(Map<String, String> form) {
        String url = ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class)
                + "/protocol/openid-connect/token";
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
