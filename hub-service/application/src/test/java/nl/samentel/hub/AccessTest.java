package nl.samentel.hub;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Callers.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessTest extends HubTest {
    @BeforeEach
    void open() {
        openDatalab("VTF", "POL");
    }

    @Test
    void refusesWhoHasNoToken() {
        var response = given().get(HOME);

        assertThat(problem(response, 401)).isEqualTo("unauthenticated");
        response.then().header("WWW-Authenticate", notNullValue());
        assertThat(log("outcome=REFUSED&limit=1").get(0))
                .containsEntry("action", "DATALAB_READ")
                .containsEntry("reason", "unauthenticated")
                .containsEntry("actor", "anonymous")
                .containsEntry("datalab", "nop-2019-2023");
    }

    @Test
    void refusesATokenThatIsNoTokenOrWasAltered() {
        String token = Tokens.person("mia");
        String altered = token.substring(0, token.length() - 8) + "AAAAAAAA";

        assertThat(problem(with("rubbish").get(HOME), 401)).isEqualTo("unauthenticated");
        assertThat(problem(with(altered).get(HOME), 401)).isEqualTo("unauthenticated");
    }

    @Test
    void refusesAnExpiredToken() throws InterruptedException {
        String token = Tokens.fresh("connector-short");
        with(token).get(HOME).then().statusCode(200);

        Thread.sleep(Duration.ofMillis(3500).toMillis());

        assertThat(problem(with(token).get(HOME), 401)).isEqualTo("unauthenticated");
    }

    @Test
    void refusesTheTokenOfAnotherDatalab() {
        var announcement = Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01");

        var response = with(Tokens.connector("connector-other"))
                .contentType(ContentType.JSON)
                .body(announcement)
                .post(HOME + "/deliveries");

        assertThat(problem(response, 403)).isEqualTo("forbidden");
        assertThat(log("outcome=REFUSED&limit=1").get(0))
                .containsEntry("action", "DELIVERY_ANNOUNCE")
                .containsEntry("origin", "POST /api/v1/datalabs/{datalab}/deliveries")
                .containsEntry("datalab", "nop-2019-2023")
                .containsEntry("actor", "connector-other");
    }

    @Test
    void refusesRolesThatMayNotDoIt() {
        assertThat(problem(
                        as("anna")
                                .contentType(ContentType.JSON)
                                .body(Map.of("name", "x"))
                                .post(HOME + "/snapshots"),
                        403))
                .isEqualTo("forbidden");
        assertThat(problem(as("mia").get("/api/v1/audit/entries"), 403)).isEqualTo("forbidden");
        assertThat(problem(as("anna").get(HOME + "/deliveries"), 403)).isEqualTo("forbidden");
        assertThat(problem(
                        as("aart")
                                .contentType(ContentType.JSON)
                                .body(Map.of("state", "COLLECTING", "record", Map.of()))
                                .post(HOME + "/gates"),
                        403))
                .isEqualTo("forbidden");
        assertThat(problem(
                        asConnector("vtf")
                                .contentType(ContentType.JSON)
                                .body(Map.of())
                                .post(HOME + "/counts"),
                        403))
                .isEqualTo("forbidden");
        assertThat(log("outcome=REFUSED&limit=1&actor=connector-vtf").get(0))
                .containsEntry("action", "COUNT")
                .containsEntry("reason", "forbidden")
                .containsEntry("actorRoles", "connector");
    }

    @Test
    void keepsAStewardOutOfAnotherPartnersDelivery() {
        Sender police = Sender.announce("pol");

        assertThat(problem(as("sofie").get(police.path()), 403)).isEqualTo("forbidden");
        assertThat(problem(as("sofie").delete(police.path()), 403)).isEqualTo("forbidden");
        assertThat(problem(asConnector("vtf").get(police.path()), 403)).isEqualTo("forbidden");
        as("sofie").get(HOME + "/deliveries").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void showsAPartnersNumbersToThatPartnerAlone() {
        Sender veiligThuis = Sender.announce("vtf");

        as("sofie").get(veiligThuis.path()).then().statusCode(200).body("records", notNullValue());
        as("mia").get(veiligThuis.path()).then().statusCode(200).body("records", nullValue());
        as("aart")
                .get(HOME + "/deliveries")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].records", nullValue());
    }
}
