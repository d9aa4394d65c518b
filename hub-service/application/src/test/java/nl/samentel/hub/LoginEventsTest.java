package nl.samentel.hub;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.LogIns.HUB;
import static nl.samentel.hub.testing.LogIns.administrator;
import static nl.samentel.hub.testing.LogIns.issuer;
import static nl.samentel.hub.testing.LogIns.logIn;
import static nl.samentel.hub.testing.LogIns.post;
import static nl.samentel.hub.testing.LogIns.since;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.login.LoginEvents;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Tokens;
import nl.samentel.testsupport.TestConnector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Log-ins and administration at the real Keycloak, and what the log says of them. */
@QuarkusTest
class LoginEventsTest extends HubTest {
    @Inject
    LoginEvents events;

    @Inject
    Clock clock;

    private Instant start;

    @BeforeEach
    void catchUp() {
        assertThat(events.round(HUB)).isEmpty();
        start = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Map<?, ?> details(Map<String, Object> entry) {
        return (Map<?, ?>) entry.get("details");
    }

    @Test
    void logsALogInOnceWithItsOwnTimeHoweverOftenItIsFetched() {
        logIn("stan", "stan-demo").then().statusCode(200);
        Instant end = clock.instant();

        assertThat(events.round(HUB)).isEmpty();
        assertThat(events.round(HUB)).isEmpty();

        assertThat(since(start, "action=LOGIN&actor=stan")).singleElement().satisfies(entry -> {
            assertThat(entry)
                    .containsEntry("outcome", "DONE")
                    .containsEntry("actorRoles", "")
                    .containsEntry("address", "127.0.0.1")
                    .containsEntry("objectType", "login-event")
                    .doesNotContainKeys("partner", "datalab");
            assertThat(details(entry).get("type")).isEqualTo("LOGIN");
            assertThat(Instant.parse((String) details(entry).get("eventAt"))).isBetween(start, end);
        });
    }

    @Test
    void logsALogOut() {
        String refresh = logIn("stan", "stan-demo").jsonPath().getString("refresh_token");
        given().formParams(Map.of("client_id", "samentel-cli", "refresh_token", refresh))
                .post(issuer() + "/protocol/openid-connect/logout")
                .then()
                .statusCode(204);

        events.round(HUB);

        assertThat(since(start, "action=LOGOUT&actor=stan"))
                .singleElement()
                .satisfies(entry -> assertThat(entry).containsEntry("outcome", "DONE"));
    }

    @Test
    void logsAWrongPasswordAsRefused() {
        logIn("paula", "not-the-password-of-paula").then().statusCode(400);

        events.round(HUB);

        assertThat(since(start, "action=LOGIN&actor=paula"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsEntry("outcome", "REFUSED")
                        .containsEntry("reason", "invalid_user_credentials"));
    }

    @Test
    void repeatsNoNameThatIsNobodys() throws SQLException {
        logIn("a-password-typed-as-a-name", "x").then().statusCode(400);
        Map<String, String> stranger =
                TestConnector.login(TestConnector.assertion("x", "no-such-client", issuer().toString()));
        assertThat(post(stranger).statusCode()).isGreaterThanOrEqualTo(400);

        events.round(HUB);

        assertThat(since(start, "action=LOGIN&outcome=REFUSED&actor=anonymous")).hasSize(2);
        assertThat(Database.dump()).doesNotContain("a-password-typed-as-a-name").doesNotContain("no-such-client");
    }

    @Test
    void logsConnectorsByTheirClientAndThievesWithIt() {
        Tokens.fresh("connector-vtf");
        post(TestConnector.login(TestConnector.assertion("thief", "connector-vtf", issuer().toString())))
                .then()
                .statusCode(400);

        events.round(HUB);

        assertThat(since(start, "action=LOGIN&actor=connector-vtf"))
                .extracting(entry -> entry.get("outcome"))
                .containsExactlyInAnyOrder("DONE", "REFUSED");
    }

    @Test
    void logsWhatAnAdministratorChangedByKindAndOperationAlone() {
        Map<String, List<String>> same =
                Map.of("datalabs", List.of("nop-2019-2023"), "reviewed-until", List.of("2099-12-31"));
        administrator().grant("paula", "analyst", same);

        events.round(HUB);
        events.round(HUB);

        assertThat(since(start, "action=ACCOUNT_ADMIN"))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(details(entry).keySet().stream().map(String::valueOf))
                            .containsExactlyInAnyOrder("eventAt", "kind", "operation");
                    assertThat((String) entry.get("actor")).startsWith("account ");
                })
                .extracting(entry ->
                        details(entry).get("operation") + " " + details(entry).get("kind"))
                .containsExactlyInAnyOrder("UPDATE USER", "CREATE REALM_ROLE_MAPPING");
    }
}
