package nl.samentel.testsupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Does in the realm of the tests what an administrator does in Keycloak's console. */
public final class RealmAdministrator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "tests-administrator";
    private static final String PASSWORD = "tests-administrator-secret";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI issuer;
    private final String token;

    /**
     * Logs in.
     *
     * @param issuer address of the realm of the tests
     */
    public RealmAdministrator(URI issuer) {
        this.issuer = issuer;
        var form = "grant_type=password&client_id=admin-cli&username=" + NAME + "&password=" + PASSWORD;
        this.token = send(HttpRequest.newBuilder(issuer.resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)))
                .path("access_token")
                .asText();
    }

    static Map<String, String> environment() {
        return Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", NAME, "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
    }

    /**
     * Gives somebody a role.
     *
     * @param user name of the account
     * @param role name of the role
     * @param attributes attributes of the account, such as {@code datalabs}
     */
    public void grant(String user, String role, Map<String, List<String>> attributes) {
        var account = account(user);
        account.set("attributes", JSON.valueToTree(attributes));
        var path = "/users/" + account.get("id").asText();
        call("PUT", path, account);
        var roles = JSON.createArrayNode().add(call("GET", "/roles/" + role, JSON.missingNode()));
        call("POST", path + "/role-mappings/realm", roles);
    }

    /**
     * Removes an account, if it is there.
     *
     * @param user name of the account
     */
    public void remove(String user) {
        find(user)
                .forEach(account -> call("DELETE", "/users/" + account.get("id").asText(), JSON.missingNode()));
    }

    /**
     * Switches on or off that the realm keeps log-ins.
     *
     * @param keep whether it does
     */
    public void keepEvents(boolean keep) {
        var config = (ObjectNode) call("GET", "/events/config", JSON.missingNode());
        call("PUT", "/events/config", config.put("eventsEnabled", keep));
    }

    /**
     * Gives the hub's own client a right in the realm, or takes it away.
     *
     * @param right such as {@code view-events}
     * @param may whether it has the right
     */
    public void letHub(String right, boolean may) {
        var hub = call("GET", "/clients/" + client("samentel-admissions") + "/service-account-user", JSON.missingNode())
                .path("id")
                .asText();
        var management = client("realm-management");
        var role = call("GET", "/clients/" + management + "/roles/" + right, JSON.missingNode());
        call(
                may ? "POST" : "DELETE",
                "/users/" + hub + "/role-mappings/clients/" + management,
                JSON.createArrayNode().add(role));
    }

    private String client(String clientId) {
        return call("GET", "/clients?clientId=" + clientId, JSON.missingNode())
                .path(0)
                .path("id")
                .asText();
    }

    private ObjectNode account(String user) {
        return (ObjectNode) Objects.requireNonNull(find(user).get(0), "there is no such account");
    }

    private ArrayNode find(String user) {
        return (ArrayNode) call("GET", "/users?exact=true&username=" + user, JSON.missingNode());
    }

    private JsonNode call(String method, String path, JsonNode body) {
        var realm = URI.create(issuer.toString().replace("/realms/", "/admin/realms/") + path);
        return send(HttpRequest.newBuilder(realm)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isMissingNode()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("Keycloak answers the administrator with " + response.statusCode());
            }
            return response.body().isEmpty() ? JSON.missingNode() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while Keycloak was asked", e);
        }
    }
}
