package nl.samentel.hub.testing;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.Callers.log;

import io.restassured.response.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Caller;
import nl.samentel.testsupport.KeycloakServer;
import nl.samentel.testsupport.RealmAdministrator;
import org.eclipse.microprofile.config.ConfigProvider;

/** Logs in at the real Keycloak and looks for what the log says of it. */
public final class LogIns {
    /** Who fetches. */
    public static final Caller HUB = Caller.hub("test", "0123456789abcdef0123456789abcdef");

    private static final URI ISSUER =
            URI.create(ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class));

    private LogIns() {}

    /** Returns the address of the realm. */
    public static URI issuer() {
        return ISSUER;
    }

    /** Returns an administrator of the realm. */
    public static RealmAdministrator administrator() {
        return new RealmAdministrator(ISSUER);
    }

    /** Logs a person in, or tries to. */
    public static Response logIn(String user, String password) {
        return post(KeycloakServer.personLogin(user, password));
    }

    /** Asks for a token with a form. */
    public static Response post(Map<String, String> form) {
        return given().formParams(form).post(ISSUER + "/protocol/openid-connect/token");
    }

    /** Returns the entries since a time that match, newest first. */
    public static List<Map<String, Object>> since(Instant start, String filter) {
        return log("limit=100&from=" + start + "&" + filter);
    }
}
