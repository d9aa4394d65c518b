package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.LogIns.HUB;
import static nl.samentel.hub.testing.LogIns.issuer;
import static nl.samentel.hub.testing.LogIns.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.login.LoginEvents;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.testsupport.KeycloakServer;
import nl.samentel.testsupport.TestConnector;
import org.junit.jupiter.api.Test;

/** Logs in, and looks for what logs in everywhere the hub writes. */
@QuarkusTest
class LoginLeakTest extends HubTest {
    private final Map<String, String> secrets = new HashMap<>();

    @Inject
    LoginEvents events;

    @Test
    void writesNothingThatLogsIn() throws SQLException, IOException {
        logIn();

        assertThat(events.round(HUB)).isEmpty();

        String everything = Database.dump()
                + Files.readString(Path.of("target/hub-test.log"))
                + log("action=LOGIN&limit=500")
                + log("action=ACCOUNT_ADMIN&limit=500");
        assertThat(everything).contains("sofie");
        assertThat(secrets).hasSizeGreaterThan(7);
        secrets.forEach((name, secret) -> assertThat(everything)
                .as(name)
                .doesNotContain(secret)
                .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8))));
    }

    private void logIn() throws IOException {
        Map<String, String> form = new HashMap<>(KeycloakServer.personLogin("sofie", "sofie-demo"));
        secrets.put("password", "sofie-demo");
        secrets.put("one-time password", "telephone-of-sofie");
        JsonPath answer = post(form).then().statusCode(200).extract().jsonPath();
        secrets.put("access token", answer.getString("access_token"));
        secrets.put("refresh token", answer.getString("refresh_token"));
        secrets.put("session", answer.getString("session_state"));
        JsonPath claims = claims(answer.getString("access_token"));
        secrets.put("session of the token", claims.getString("sid"));
        secrets.put("id of the token", claims.getString("jti"));
        form.put("password", "a-wrong-password-4711");
        post(form).then().statusCode(400);
        secrets.put("wrong password", "a-wrong-password-4711");
        Map<String, String> assertion = TestConnector.login("connector-vtf", issuer());
        post(assertion).then().statusCode(200);
        secrets.put("assertion", assertion.get("client_assertion"));
        secrets.put("secret of the hub's client", KeycloakServer.ADMISSIONS_SECRET);
    }

    private static JsonPath claims(String token) {
        return JsonPath.from(new String(
                Base64.getUrlDecoder().decode(List.of(token.split("\\.")).get(1)), StandardCharsets.UTF_8));
    }
}
