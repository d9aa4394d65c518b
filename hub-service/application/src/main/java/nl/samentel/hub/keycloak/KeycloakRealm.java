package nl.samentel.hub.keycloak;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** The realm from which tokens come, as its administration sees it; opened when it is first needed. */
public final class KeycloakRealm {
    private static final String REALMS = "/realms/";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI issuer;
    private final Optional<Login> login;
    private @Nullable Keycloak open;

    /**
     * The hub's own client there.
     *
     * @param clientId its id
     * @param secret reads its secret
     */
    public record Login(String clientId, Supplier<String> secret) {
        @Override
        public String toString() {
            return "Login[redacted]";
        }
    }

    /**
     * Prepares.
     *
     * @param issuer address of the realm, as its administration has it
     * @param login the hub's own client, if it was given one
     */
    public KeycloakRealm(URI issuer, Optional<Login> login) {
        this.issuer = issuer;
        this.login = login;
    }

    void requireConfigured() {
        if (login.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.ADMISSION_OFF, "The hub has no client of its own at the identity provider.");
        }
    }

    <T> T ask(Function<RealmResource, T> question) {
        requireConfigured();
        try {
            return question.apply(open().realm(name()));
        } catch (WebApplicationException | ProcessingException e) {
            throw failure(e);
        }
    }

    /** Says what went wrong there by its kind alone. */
    static ProblemException failure(RuntimeException e) {
        boolean refused = e instanceof WebApplicationException answer
                && answer.getResponse().getStatus() >= 400
                && answer.getResponse().getStatus() < 500;
        return new ProblemException(
                ProblemCode.UNAVAILABLE,
                refused
                        ? "The identity provider refuses the hub's own client; the operator checks its secret and rights."
                        : "The identity provider does not answer the hub.",
                e);
    }

    private synchronized Keycloak open() {
        Keycloak known = open;
        if (known == null) {
            Login own = login.orElseThrow();
            known = KeycloakBuilder.builder()
                    .serverUrl(issuer.toString().substring(0, issuer.toString().indexOf(REALMS)))
                    .realm(name())
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId(own.clientId())
                    .clientSecret(own.secret().get())
                    .resteasyClient(client())
                    .build();
            open = known;
        }
        return known;
    }

    private static Client client() {
        Client client = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
        client.property(QuarkusRestClientProperties.READ_TIMEOUT, PATIENCE.toMillis());
        return client;
    }

    private String name() {
        String path = issuer.getPath();
        return path.substring(path.indexOf(REALMS) + REALMS.length()).replaceAll("/+$", "");
    }
}
