package nl.samentel.hub;

import static io.restassured.RestAssured.given;
import static nl.samentel.hub.DeliveryTest.reports;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/** The database is killed in the middle of a delivery; nothing is lost and the delivery goes on. */
@QuarkusTest
class OutageTest extends HubTest {
    @Test
    void answersThatItIsUnavailableAndGoesOnWhereItWas() throws SQLException {
        openDatalab("VTF");
        Sender sender = Sender.announce("vtf").send(reports(0, 20));

        Database.crash();
        try {
            Response down = as("sofie").get(sender.path());
            assertThat(problem(down, 503)).isEqualTo("unavailable");
            down.then().header("Retry-After", notNullValue());
            assertThat(problem(sender.put(1, reports(20, 21).apply(sender.id()).get(0)), 503))
                    .isEqualTo("unavailable");
            given().get("/q/health/ready").then().statusCode(503).body(not(containsString("127.0.0.1")));
            given().get("/q/health/live").then().statusCode(200);
        } finally {
            Database.restart();
        }

        await().atMost(Duration.ofSeconds(30))
                .until(() -> as("sofie").get(sender.path()).statusCode() == 200);
        as("sofie").get(sender.path()).then().body("nextSequence", equalTo(1)).body("records", equalTo(20));
        sender.send(reports(20, 40)).seal();
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(40);
        as("mia").get(HOME).then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }
}
