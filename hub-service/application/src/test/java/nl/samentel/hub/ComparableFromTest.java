package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.OwnQuestion.check;
import static nl.samentel.hub.testing.OwnQuestion.register;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.OwnQuestion;
import nl.samentel.hub.testing.Sender;
import org.junit.jupiter.api.Test;

/** A question of which the first half year does not compare with what follows, in every form of its answers. */
@QuarkusTest
class ComparableFromTest extends HubTest {
    private static final String TEXT = OwnQuestion.text()
            .replace("\"first\": \"2022-01-01\"", "\"first\": \"2021-07-01\"")
            .replace("\"base\"", "\"comparableFrom\": \"2022-01-01\", \"base\"");

    private static void answering() {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join();
        register("X1", TEXT).then().statusCode(200).body("comparableFrom", equalTo("2022-01-01"));
        Map<String, String> questions = record("QUESTIONS_FIXED");
        questions.put("questions", "M1 X1");
        gate("QUESTIONS_FIXED", questions).then().statusCode(200);
        ceremony.assess("M1", "X1")
                .pass("NECESSITY_ASSESSED")
                .pass("SCHEMA_AGREED")
                .pass("DPIA_DONE")
                .pass("OFFICER_ADVISED");
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("questions", List.of("M1", "X1"));
        ceremony.toCollecting(proposal);
        Sender.announce("vtf")
                .send(id -> IntStream.range(0, 12)
                        .mapToObj(i -> MadeUp.report(id, i, LocalDate.of(2022, 3, 1), "FIRST")
                                .build())
                        .toList())
                .seal();
        CountTest.freeze("first");
    }

    private static Map<String, Object> question(Optional<String> quarter, String... dimensions) {
        Map<String, Object> question = new HashMap<>();
        question.put("question", "X1");
        question.put("dimensions", List.of(dimensions));
        question.put("purpose", "trial of the hub");
        quarter.ifPresent(q -> question.put("filter", Map.of("dimension", "quarter", "code", q)));
        return question;
    }

    private static Map<String, String> warning(Map<String, Object> question) {
        return CountTest.count("application/json", question)
                .then()
                .statusCode(200)
                .body("question.comparableFrom", equalTo("2022-01-01"))
                .extract()
                .path("notComparable");
    }

    @Test
    void warnsInEveryFormWhereTheTimeBeforeIsAskedAbout() {
        answering();
        as("anna")
                .get(HOME + "/questions")
                .then()
                .body("find { it.id == 'X1' }.comparableFrom", equalTo("2022-01-01"))
                .body("find { it.id == 'M1' }.comparableFrom", equalTo("2019-01-01"));
        as("anna").get(HOME + "/definitions/X1/1").then().body("comparableFrom", equalTo("2022-01-01"));
        check("anna", TEXT).then().body("comparableFrom", equalTo("2022-01-01"));

        assertThat(warning(question(Optional.empty(), "quarter", "migrant")))
                .containsEntry(
                        "en",
                        "Records for this question mean what they mean now from 1 January 2022 only. Up to and including"
                                + " quarter 2021Q4 this answer is (partly) about the time before: do not compare that"
                                + " with what follows.")
                .hasEntrySatisfying(
                        "nl", nl -> assertThat(nl).contains("pas vanaf 1 januari 2022", "Tot en met quarter 2021Q4"));
        assertThat(warning(question(Optional.empty(), "migrant")))
                .hasEntrySatisfying("en", en -> assertThat(en).endsWith("counts the time before and after together."))
                .hasEntrySatisfying("nl", nl -> assertThat(nl).endsWith("telt de tijd daarvoor en daarna bij elkaar."));
        assertThat(warning(question(Optional.of("2021Q4"), "migrant")))
                .hasEntrySatisfying("en", en -> assertThat(en).endsWith("do not compare it with later figures."));
        assertThat(warning(question(Optional.of("2022Q1"), "migrant"))).isNull();
        csv();
        jsonStat();
    }

    private static void csv() {
        assertThat(CountTest.count("text/csv", question(Optional.empty(), "quarter"))
                        .asString())
                .startsWith("quarter,status,value,low,high,rate,rate_low,rate_high,comparable_from\r\n")
                .contains("\r\n2022Q1,CLOSED,")
                .matches("(?s)(.*,(comparable_from|2022-01-01)\r\n)+");
    }

    private static void jsonStat() {
        as("anna")
                .contentType(ContentType.JSON)
                .accept("application/json-stat+json")
                .header("Accept-Language", "nl")
                .body(question(Optional.empty(), "quarter"))
                .post(HOME + "/counts")
                .then()
                .statusCode(200)
                .body("extension.comparableFrom", equalTo("2022-01-01"))
                .body("note.size()", equalTo(2))
                .body(
                        "note[1]",
                        equalTo(
                                "Gegevens voor deze vraag betekenen pas vanaf 1 januari 2022 wat zij nu betekenen. Tot en"
                                        + " met quarter 2021Q4 gaat dit antwoord (deels) over de tijd daarvoor: vergelijk dat niet"
                                        + " met wat volgt."));
        CountTest.count("application/json-stat+json", question(Optional.of("2022Q1"), "migrant"))
                .then()
                .statusCode(200)
                .body("note.size()", equalTo(1));
    }
}
