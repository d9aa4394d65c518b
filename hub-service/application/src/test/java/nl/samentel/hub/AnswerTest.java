package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.Withdrawing.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/** Whether an answer that was given still stands can be looked up for ever, and what it said nowhere. */
@QuarkusTest
class AnswerTest extends HubTest {
    private static String answer() {
        return CountTest.count(
                        "application/json", Map.of("question", "M1", "dimensions", List.of("year"), "purpose", "trial"))
                .then()
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Sender delivered() {
        Sender sender = Sender.announce("vtf").send(DeliveryTest.reports(0, 12));
        sender.seal();
        return sender;
    }

    private static Response withdraw(Sender sender) {
        return asConnector("vtf")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "wrong file"))
                .post(sender.path() + "/withdrawal");
    }

    private static Response list(String more) {
        return as("aart").get(HOME + "/answers" + more);
    }

    @Test
    void marksEveryAnswerThatRestsOnWithdrawnDataAndNoOther() throws SQLException {
        openDatalab("VTF", "GEM");
        Sender first = delivered();
        String snapshot = CountTest.freeze("first");
        String early = answer();
        String late = answer();
        as("anna")
                .get(HOME + "/answers/" + early)
                .then()
                .statusCode(200)
                .body("state", equalTo("STANDS"))
                .body("question", equalTo("M1"))
                .body("snapshot", equalTo(snapshot))
                .body("withdrawnAt", nullValue());

        Response done = withdraw(first);

        var receipt = verified(done, "withdrawal.");
        assertThat(receipt.answers()).isEqualTo(2);
        as("anna")
                .get(HOME + "/answers/" + early)
                .then()
                .body("state", equalTo("WITHDRAWN_DATA"))
                .body("withdrawnAt", equalTo(receipt.at().toString()));
        assertThat(as("anna").get(HOME + "/answers/" + late).jsonPath().getString("advice.en"))
                .contains("Do not publish");

        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        delivered();
        CountTest.freeze("second");
        String standing = answer();
        assertThat(list("?withdrawn=true").jsonPath().<String>getList("id")).containsExactly(late, early);
        assertThat(list("").jsonPath().<String>getList("id")).containsExactly(standing, late, early);
        String before = list("").jsonPath().getString("[1].givenAt");
        assertThat(list("?before=" + before).jsonPath().<String>getList("id")).containsExactly(early);
        assertThat(Database.number("SELECT count(*) FROM answer")).isEqualTo(3);
    }

    @Test
    void isShownToThoseWhoMaySeeIt() {
        openDatalab("VTF", "GEM");

        assertThat(problem(as("anna").get(HOME + "/answers/" + UUID.randomUUID()), 404))
                .isEqualTo("not-found");
        assertThat(problem(as("anna").get(HOME + "/answers?analyst=bert"), 403)).isEqualTo("forbidden");
        assertThat(problem(asConnector("vtf").get(HOME + "/answers/" + UUID.randomUUID()), 403))
                .isEqualTo("forbidden");
        assertThat(problem(list("?withdrawn=maybe"), 422)).isEqualTo("invalid-request");
        assertThat(problem(list("?before=yesterday"), 422)).isEqualTo("invalid-request");
        as("mia").get(HOME + "/answers?withdrawn=false").then().statusCode(200);
    }

    @Test
    void analystsListTheirOwnAnswersWithWhatTheyAskedThemFor() {
        openDatalab("VTF", "GEM");
        delivered();
        CountTest.freeze("first");
        String first = answer();
        String second = answer();

        var own = as("anna")
                .get(HOME + "/answers")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(own.<String>getList("id")).containsExactly(second, first);
        assertThat(own.<String>getList("purpose")).containsExactly("trial", "trial");
        assertThat(own.<String>getList("[0].tables[0].dimensions")).containsExactly("year");
        assertThat(own.getString("[0].analyst")).isNull();
        assertThat(as("anna")
                        .get(HOME + "/answers?before=" + own.getString("[0].givenAt"))
                        .jsonPath()
                        .<String>getList("id"))
                .containsExactly(first);
        assertThat(list("").jsonPath().getString("[0].purpose")).isNull();
        assertThat(problem(asConnector("vtf").get(HOME + "/answers"), 403)).isEqualTo("forbidden");
        assertThat(Callers.log("action=ANSWER_READ&actor=anna&limit=1"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(String.valueOf(entry.get("details"))).contains("ofOneAnalyst=true"));
    }
}
