package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.event.Event;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

/** From two partners' deliveries to protected, linked counts whose answers are known by hand. */
@QuarkusTest
class CountTest extends HubTest {
    private static final int NOISE = 5;

    /**
     * In each of two years 300 persons have a first report and 100 a follow-up. The municipality knows 300 of the first year as labour
     * migrants, and 6,000 others without report, so that linking reads more than one fetch of rows.
     */
    private static String frozenRegion() {
        openDatalab("VTF", "GEM");
        Sender.announce("vtf", "2022-01-01", "2024-01-01")
                .send(id -> Stream.of(reports(id, 0, 300, 2022, "FIRST"), reports(id, 300, 400, 2022, "FOLLOW_UP"))
                        .flatMap(List::stream)
                        .toList())
                .send(id -> Stream.of(reports(id, 400, 700, 2023, "FIRST"), reports(id, 700, 800, 2023, "FOLLOW_UP"))
                        .flatMap(List::stream)
                        .toList())
                .seal();
        Sender.announce("gem")
                .send(id -> labourMigrants(id, 0, 300))
                .send(id -> labourMigrants(id, 1_000, 4_000))
                .send(id -> labourMigrants(id, 4_000, 7_000))
                .seal();
        return freeze("first");
    }

    static List<Event> reports(String delivery, int from, int to, int year, String type) {
        return IntStream.range(from, to)
                .mapToObj(i -> MadeUp.report(delivery, i, LocalDate.of(year, 3, 1), type)
                        .build())
                .toList();
    }

    static List<Event> labourMigrants(String delivery, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> MadeUp.labourMigrant(delivery, i).build())
                .toList();
    }

    static String freeze(String name) {
        String id = freezeToEnd(name);
        assertThat(state(id)).isEqualTo("READY");
        return id;
    }

    static String freezeToEnd(String name) {
        String id = as("mia")
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post(HOME + "/snapshots")
                .then()
                .statusCode(202)
                .body("state", equalTo("BUILDING"))
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !state(id).equals("BUILDING"));
        return id;
    }

    private static String state(String id) {
        return as("mia")
                .get(HOME + "/snapshots/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    static Response count(String accept, Map<String, Object> question) {
        return as("anna")
                .contentType(ContentType.JSON)
                .accept(accept)
                .body(question)
                .post(HOME + "/counts");
    }

    private static Map<String, Object> question(String id, String... dimensions) {
        return Map.of("question", id, "dimensions", List.of(dimensions), "purpose", "trial of the hub");
    }

    @Test
    void answersKnownCountsAcrossPartnersInEveryForm() {
        String snapshot = frozenRegion();

        Response json = count("application/json", question("M1", "year", "report_type"));
        json.then()
                .statusCode(200)
                .body("snapshot.id", equalTo(snapshot))
                .body("protection.minPersons", equalTo(10))
                .body("cells.find { it.codes == ['2022', 'FIRST'] }.status", equalTo("VALUE"))
                .body("cells.find { it.codes == ['2022', 'FIRST'] }.value", near(300))
                .body("cells.find { it.codes == ['2022', 'FOLLOW_UP'] }.value", near(100))
                .body("cells.find { it.codes == ['2019', 'FIRST'] }.status", equalTo("CLOSED"))
                .body("cells.find { it.codes == ['2019', 'FIRST'] }.containsKey('value')", equalTo(false))
                .body("protection.regime", equalTo("INTERACTIVE_CKM"))
                .body("protection.noise.most", equalTo(NOISE))
                .body("protection.noise.usual", equalTo(3))
                .body("budget.cells", equalTo(25))
                .body("budget.left", equalTo(1_975))
                .body("linkage.pairs[0].partners", equalTo(List.of("GEM", "VTF")))
                .body("linkage.pairs[0].missedLinks", matchesPattern("[0-9]+-[0-9]+ %"))
                .body("linkage.falseLinks", matchesPattern("[0-9]+-[0-9]+ %"))
                .body("question.comparableFrom", equalTo("2019-01-01"))
                .body("containsKey('notComparable')", equalTo(false));
        assertThat(json.jsonPath().<String>getList("cells.findAll { it.status == 'VALUE' }"))
                .hasSize(4);
        count("application/json", question("M1", "report_type"))
                .then()
                .body("cells.find { it.codes == ['RE_REPORT'] }.status", equalTo("SMALL"))
                .body("cells.find { it.codes == ['RE_REPORT'] }.containsKey('value')", equalTo(false));
        linkedAnswer();
        csv();
        jsonStat();
        dutchJsonStat();
        logged(json.path("id"));
    }

    /** Within the noise of a number. */
    static Matcher<Integer> near(int number) {
        return allOf(greaterThanOrEqualTo(number - NOISE), lessThanOrEqualTo(number + NOISE));
    }

    private void linkedAnswer() {
        count("application/json", question("M3", "target_group"))
                .then()
                .statusCode(200)
                .body("cells.find { it.codes == ['LABOUR_MIGRANT'] }.value", near(300))
                .body("cells.find { it.codes == ['NONE'] }.value", near(500))
                .body("cells.find { it.codes == ['STATUS_HOLDER'] }.status", equalTo("SMALL"));
    }

    private void csv() {
        Response csv = count("text/csv", question("M3", "target_group"));

        csv.then().statusCode(200).contentType("text/csv");
        assertThat(csv.asString())
                .startsWith("target_group,status,value,low,high,rate,rate_low,rate_high,comparable_from\r\n")
                .containsPattern("\r\nLABOUR_MIGRANT,VALUE,(29[5-9]|30[0-5]),[0-9]+,[0-9]+,,,,2019-01-01\r\n")
                .contains("STATUS_HOLDER,SMALL,,,,,,,2019-01-01\r\n");
    }

    private void jsonStat() {
        Response stat = count("application/json-stat+json", question("M1", "year", "report_type"));

        stat.then()
                .statusCode(200)
                .contentType("application/json-stat+json")
                .body("version", equalTo("2.0"))
                .body("class", equalTo("dataset"))
                .body("id", equalTo(List.of("year", "report_type")));
        var body = stat.jsonPath();
        List<Integer> size = body.getList("size");
        List<Object> values = body.getList("value");
        List<String> status = body.getList("status");
        assertThat(values).hasSize(size.get(0) * size.get(1)).hasSameSizeAs(status);
        List<String> years = body.getList("dimension.year.category.index");
        List<String> types = body.getList("dimension.report_type.category.index");
        int cell = years.indexOf("2022") * types.size() + types.indexOf("FIRST");
        assertThat((Integer) values.get(cell)).isBetween(300 - NOISE, 300 + NOISE);
        assertThat(values.get(cell + types.indexOf("RE_REPORT") - types.indexOf("FIRST")))
                .isNull();
        assertThat(body.<String, String>getMap("dimension.report_type.category.label")
                        .keySet())
                .containsExactlyElementsOf(types);
    }

    private void dutchJsonStat() {
        as("anna")
                .contentType(ContentType.JSON)
                .accept("application/json-stat+json")
                .header("Accept-Language", "nl-NL, en;q=0.5")
                .body(question("M1", "year"))
                .post(HOME + "/counts")
                .then()
                .statusCode(200)
                .body("dimension.year.label", equalTo("jaar"));
    }

    private void logged(String answer) {
        var entry = log("action=COUNT&limit=10").stream()
                .filter(e -> answer.equals(e.get("objectId")))
                .findFirst()
                .orElseThrow();
        assertThat(entry)
                .containsEntry("question", "M1")
                .containsEntry("purpose", "trial of the hub")
                .containsEntry("actor", "anna");
        assertThat(entry.get("details"))
                .asString()
                .contains("dimensions=year report_type")
                .doesNotContain("shown=");
    }

    @Test
    void refusesWhatIsNotARegisteredQuestion() {
        openDatalab("VTF");

        assertThat(problem(count("application/json", question("H8", "cohort")), 422))
                .isEqualTo("question-unknown");
        assertThat(problem(count("application/json", question("M1", "postcode")), 422))
                .isEqualTo("dimension-unknown");
        assertThat(problem(count("text/csv", question("M1", "year", "quarter", "report_type", "derived_type")), 422))
                .isEqualTo("too-many-dimensions");
        assertThat(problem(count("application/json", question("M1", "year", "year")), 422))
                .isEqualTo("invalid-request");
        Map<String, Object> filter = Map.of(
                "question",
                "M1",
                "dimensions",
                List.of("year"),
                "filter",
                Map.of("dimension", "report_type", "code", "NOPE"),
                "purpose",
                "trial");
        assertThat(problem(count("application/json", filter), 422)).isEqualTo("dimension-unknown");
        List<Map<String, Object>> refused = log("action=COUNT&outcome=REFUSED&limit=5");
        assertThat(refused).hasSize(5);
        assertThat(refused.get(0)).containsEntry("question", "M1").containsEntry("purpose", "trial");
        assertThat(refused.get(0).get("details"))
                .asString()
                .contains("dimensions=year", "filter=other")
                .doesNotContain("NOPE");
        assertThat(refused.get(3).get("details"))
                .asString()
                .contains("dimensions=other")
                .doesNotContain("postcode");
        assertThat(refused.get(4)).doesNotContainKey("question");
    }

    @Test
    void refusesAQuestionWithoutPurpose() {
        openDatalab("VTF");

        assertThat(problem(
                        count("application/json", Map.of("question", "M1", "dimensions", List.of(), "purpose", " ")),
                        422))
                .isEqualTo("invalid-request");
    }

    @Test
    void saysThatNothingIsFrozenYet() {
        openDatalab("VTF");

        assertThat(problem(count("application/json", question("M1", "year")), 409))
                .isEqualTo("snapshot-missing");
        assertThat(problem(
                        as("mia")
                                .contentType(ContentType.JSON)
                                .body(Map.of("name", "x"))
                                .post(HOME + "/snapshots"),
                        409))
                .isEqualTo("nothing-sealed");
    }

    @Test
    void freezesAgainUnderAnotherNameAfterReopening() {
        String first = frozenRegion();
        as("mia").get(HOME).then().body("state", equalTo("ANALYSIS"));

        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        String second = freeze("second");

        count("application/json", question("M1", "year")).then().body("snapshot.id", equalTo(second));
        count("application/json", Map.of("question", "M1", "dimensions", List.of(), "snapshot", first, "purpose", "p"))
                .then()
                .statusCode(200)
                .body("snapshot.id", equalTo(first));
        assertThat(problem(
                        as("mia")
                                .contentType(ContentType.JSON)
                                .body(Map.of("name", "first"))
                                .post(HOME + "/snapshots"),
                        409))
                .isEqualTo("snapshot-exists");
        as("anna")
                .get(HOME + "/snapshots")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of(second, first)))
                .body("[0].manifestDigest", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void saysWhyABuildFailedAndLetsTheManagerTryAgain() throws SQLException {
        openDatalab("VTF");
        Sender.announce("vtf").send(DeliveryTest.reports(0, 12)).seal();
        Database.execute("UPDATE alias SET wrapped = set_byte(wrapped, 7, (get_byte(wrapped, 7) + 1) % 256)");

        String id = freezeToEnd("broken");

        as("anna")
                .get(HOME + "/snapshots/" + id)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("tag-does-not-open"));
        assertThat(log("action=SNAPSHOT_BUILD&outcome=FAILED&limit=1").get(0))
                .containsEntry("objectId", id)
                .containsEntry("actor", "hub");
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        Sender.announce("vtf").send(DeliveryTest.reports(0, 12)).seal();
        freeze("mended");
    }

    @Test
    void listsQuestionsWithWhatTheyCannotSay() {
        openDatalab("VTF");

        as("anna")
                .get(HOME + "/questions")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of("M1", "M3")))
                .body("comparableFrom", everyItem(equalTo("2019-01-01")))
                .body("[0].cannotSay.en.length() > 20", equalTo(true))
                .body("[0].dimensions[0].codes[0].nl", equalTo("2019"));
    }
}
