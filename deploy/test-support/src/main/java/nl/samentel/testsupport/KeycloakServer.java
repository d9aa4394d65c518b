package nl.samentel.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs a real Keycloak on a free loopback port with the realm {@code samentel} and the demo's people; for tests with
 * connectors besides. It keeps everything in memory and leaves nothing behind.
 *
 * <p>Up in about 12 seconds; the first start after {@code mvn clean} takes 20 more.
 */
public final class KeycloakServer implements AutoCloseable {
    /** Secret with which the demo's hub makes clients; it protects nothing. */
    public static final String ADMISSIONS_SECRET = "samentel-admissions-demo-secret";

    /** Secret with which the hub logs people in to its screens in the demo and the tests; no secret. */
    public static final String DESK_SECRET = "samentel-desk-demo-secret-of-at-least-32-characters";

    private static final String REALM = "samentel";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration CALL_LIMIT = Duration.ofSeconds(20);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static @Nullable KeycloakServer shared;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Path home;
    private final int port;
    private final int managementPort;
    private final ChildProcess process;

    private KeycloakServer(int port, Map<String, String> realms, Map<String, String> environment) {
        var distribution = KeycloakDistribution.prepare();
        this.port = port;
        this.managementPort = FreePort.any();
        this.home = distribution.newHome(realms);
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end Keycloak"));
        this.process = ChildProcess.start(
                "Keycloak",
                distribution.command(
                        home,
                        "start",
                        "--optimized",
                        "--import-realm",
                        "--cache=local",
                        "--http-enabled=true",
                        "--hostname-strict=false",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--http-management-port=" + managementPort),
                environment,
                home.resolve("keycloak.log"));
        process.awaitReady(this::ready, START_LIMIT);
    }

    /**
     * Gives the one server that all tests of this JVM share; it ends with the JVM.
     *
     * @return the server, ready to use
     */
    public static synchronized KeycloakServer shared() {
        if (shared == null) {
            shared = forTests();
        }
        return shared;
    }

    /**
     * Starts a server with the realm of the tests, one that plays the provider of a partner, and an administrator.
     *
     * @return the server, ready to use
     */
    public static KeycloakServer forTests() {
        var port = FreePort.any();
        var environment = new HashMap<>(Realm.demoPlaceholders());
        environment.putAll(RealmAdministrator.environment());
        var realms =
                Map.of(REALM, Realm.tests(issuer(port)), PartnerProvider.REALM, PartnerProvider.realm(issuer(port)));
        return new KeycloakServer(port, realms, environment);
    }

    /**
     * Starts a server with the realm of the demo, which has no connectors, on a port of the caller's choice.
     *
     * @param port a free port
     * @return the server, ready to use
     */
    public static KeycloakServer start(int port) {
        return new KeycloakServer(port, Map.of(REALM, Realm.demo()), Realm.demoPlaceholders());
    }

    /**
     * Names the issuer of the tokens.
     *
     * @return address of the realm
     */
    public URI issuer() {
        return issuer(port);
    }

    /**
     * Names the issuer of the tokens of a server on a port, which need not be there yet.
     *
     * @param port its port
     * @return address of the realm
     */
    public static URI issuer(int port) {
        return URI.create("http://127.0.0.1:" + port + "/realms/" + REALM);
    }

    /**
     * Names the place where tokens are handed out.
     *
     * @return address of the token endpoint
     */
    public URI tokenUrl() {
        return URI.create(issuer() + "/protocol/openid-connect/token");
    }

    /**
     * Logs a person in, with password and second factor.
     *
     * @param user name of one of the demo's people
     * @param password that person's password
     * @return an access token
     * @throws IllegalStateException if Keycloak refuses
     */
    public String userToken(String user, String password) {
        return token(personLogin(user, password));
    }

    /**
     * Gives the form with which a person logs in.
     *
     * @param user name of one of the demo's people
     * @param password that person's password
     * @return the fields
     */
    public static Map<String, String> personLogin(String user, String password) {
        return Map.of(
                "grant_type",
                "password",
                "client_id",
                "samentel-cli",
                "username",
                user,
                "password",
                password,
                "totp",
                SecondFactor.code(user, Clock.systemUTC().instant()));
    }

    /**
     * Logs a connector of the tests in.
     *
     * @param clientId its client
     * @return an access token
     * @throws IllegalStateException if Keycloak refuses
     */
    public String clientToken(String clientId) {
        return token(TestConnector.login(clientId, issuer()));
    }

    /**
     * Asks for a token with a form of the caller's choice.
     *
     * @param form the fields
     * @return an access token
     * @throws IllegalStateException if Keycloak refuses, with the error it names
     */
    public String token(Map<String, String> form) {
        var response = ask(form);
        try {
            var answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("Keycloak hands out no token: status " + response.statusCode() + ", "
                        + answer.path("error").asText() + ", "
                        + answer.path("error_description").asText());
            }
            return answer.path("access_token").textValue();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer in JSON", e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.kill();
        }
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            return;
        }
    }

    private HttpResponse<String> ask(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(tokenUrl())
                .timeout(CALL_LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", e);
        }
    }

    private boolean ready() {
        var health = URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
        try {
            return http.send(HttpRequest.newBuilder(health).timeout(CALL_LIMIT).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
