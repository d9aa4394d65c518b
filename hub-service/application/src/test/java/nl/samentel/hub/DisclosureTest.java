package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.Withdrawing.ids;
import static nl.samentel.hub.testing.Withdrawing.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.document.Digest;
import org.junit.jupiter.api.Test;

/** What protects numbers, as an analyst, a manager and an auditor see it. */
@QuarkusTest
class DisclosureTest extends HubTest {
    private static final String REPORTED = "report ";
    private static final String KEYS = "SELECT hashtext(encode(wrapped, 'hex')) FROM noise_key";

    /** In each of two years 300 persons have a first report and 100 a follow-up. */
    private static void frozen(Map<String, Object> disclosure) {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join().toAdvice();
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("disclosure", disclosure);
        ceremony.toCollecting(proposal);
        Sender.announce("vtf", "2022-01-01", "2024-01-01")
                .send(id -> Stream.of(
                                CountTest.reports(id, 0, 300, 2022, "FIRST"),
                                CountTest.reports(id, 300, 400, 2022, "FOLLOW_UP"),
                                CountTest.reports(id, 400, 700, 2023, "FIRST"),
                                CountTest.reports(id, 700, 800, 2023, "FOLLOW_UP"))
                        .flatMap(List::stream)
                        .toList())
                .seal();
        CountTest.freeze("first");
    }

    private static Response ask(String... dimensions) {
        return CountTest.count(
                "application/json",
                Map.of("question", "M1", "dimensions", List.of(dimensions), "purpose", "trial of the hub"));
    }

    private static Set<String> cells(Response answer) {
        answer.then().statusCode(200);
        return answer.jsonPath().<Map<String, Object>>getList("cells").stream()
                .map(c -> ((List<?>) c.get("codes"))
                                .stream().map(String::valueOf).sorted().toList() + " " + c.get("status") + " "
                        + c.get("value"))
                .collect(Collectors.toSet());
    }

    @Test
    void anAnswerCanBeHadAgainAndTheSameCellsCostNothing() {
        frozen(Map.of());
        Response first = ask("year", "report_type");
        Response turned = ask("report_type", "year");
        String id = first.path("id");

        Response again = as("anna").get(HOME + "/answers/" + id + "/numbers");

        assertThat(first.jsonPath().getLong("budget.cells")).isEqualTo(25);
        turned.then().body("budget.cells", equalTo(0)).body("budget.left", equalTo(1_975));
        assertThat(cells(turned)).isEqualTo(cells(first));
        again.then().body("id", equalTo(id)).body("budget.cells", equalTo(0));
        assertThat(again.jsonPath().getList("cells")).isEqualTo(first.jsonPath().getList("cells"));
        assertThat(as("anna")
                        .accept("text/csv")
                        .get(HOME + "/answers/" + id + "/numbers")
                        .asString())
                .startsWith("year,report_type,status");
        assertThat(problem(as("anna").get(HOME + "/answers/" + UUID.randomUUID() + "/numbers"), 404))
                .isEqualTo("not-found");
        assertThat(problem(as("aart").get(HOME + "/answers/" + id + "/numbers"), 403))
                .isEqualTo("forbidden");
    }

    @Test
    void offersACoarserTableThatHasMoreToShow() {
        frozen(Map.of());

        ask("year", "report_type").then().body("instead.dimensions", equalTo(List.of("report_type")));
        ask("quarter", "report_type").then().body("instead.dimensions", equalTo(List.of("report_type")));
        ask("report_type", "quarter", "year").then().body("instead.dimensions", equalTo(List.of("report_type")));
        ask("year").then().body("containsKey('instead')", equalTo(false));
        ask().then().body("containsKey('instead')", equalTo(false));
    }

    @Test
    void thePolicyCanBeMadeAgainFromWhatTheAnswerSays() {
        frozen(Map.of("noise", Map.of("deviation", 9, "variance", 7, "blocked", 4), "minPersons", 12));

        Response answer = ask("year");

        String text = answer.path("protection.policyText");
        assertThat(text).contains("\"deviation\":9", "\"minPersons\":12", "\"regime\":\"INTERACTIVE_CKM\"");
        assertThat(answer.<String>path("protection.policy"))
                .isEqualTo(Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex());
        answer.then().body("protection.noise.most", equalTo(9)).body("protection.noise.never", equalTo(4));
    }

    @Test
    void refusesMoreCellsThanAreLeftWhateverTheDataAre() {
        frozen(Map.of("cells", Map.of("perAnalyst", 30, "inAll", 40)));
        ask("year", "report_type").then().statusCode(200);

        Response refused = ask("quarter");

        assertThat(problem(refused, 409)).isEqualTo("budget-spent");
        refused.then().body("asked", equalTo(18)).body("left", equalTo(5)).body("leftForAll", equalTo(15));
        ask("report_type", "year").then().statusCode(200);
        ask("year").then().statusCode(200).body("budget.left", equalTo(0));
        assertThat(log("action=COUNT&outcome=REFUSED&limit=1").get(0)).containsEntry("reason", "budget-spent");
        assertThat(as("aart").get(HOME + "/answers").jsonPath().getList("id")).hasSize(3);
    }

    @Test
    void theManagerSeesTheBudgetAndTheAuditorWhatEachAnswerAdded() {
        frozen(Map.of());
        ask("year").then().statusCode(200);
        CountTest.count(
                        "application/json",
                        Map.of(
                                "question",
                                "M1",
                                "dimensions",
                                List.of("report_type"),
                                "filter",
                                Map.of("dimension", "year", "code", "2022"),
                                "purpose",
                                "trial of the hub"))
                .then()
                .statusCode(200);
        ask("year", "report_type").then().statusCode(200);

        as("mia")
                .get(HOME + "/budget")
                .then()
                .statusCode(200)
                .body("perAnalyst", equalTo(2_000))
                .body("spent", equalTo(30))
                .body("left", equalTo(9_970))
                .body("analysts.analyst", equalTo(List.of("anna")))
                .body("analysts.left", equalTo(List.of(1_970)));
        as("aart")
                .get(HOME + "/answers?analyst=anna")
                .then()
                .statusCode(200)
                .body("", hasSize(3))
                .body("analyst", equalTo(List.of("anna", "anna", "anna")))
                .body("tables[0].newForAnalyst", equalTo(List.of(20)))
                .body("tables[1].newForAnalyst", equalTo(List.of(5)))
                .body("tables[1][0].filter.code", equalTo("2022"))
                .body("tables[2].newForAll", equalTo(List.of(5)));
        as("aart").get(HOME + "/answers?analyst=nobody").then().body("", hasSize(0));
        assertThat(log("action=BUDGET_READ&limit=1").get(0)).containsEntry("actor", "mia");
    }

    @Test
    void whoWithdrawsOneRecordChangesNoAnswer() throws SQLException {
        frozen(Map.of());
        Set<String> before = cells(ask("year", "report_type"));
        Set<String> quarters = cells(ask("quarter"));
        long keys = Database.number(KEYS);

        records("vtf", UUID.randomUUID(), ids(REPORTED + 7)).then().statusCode(200);
        gate("COLLECTING", record("COLLECTING"));
        CountTest.freeze("second");

        assertThat(cells(ask("year", "report_type"))).isEqualTo(before);
        assertThat(cells(ask("quarter"))).isEqualTo(quarters);
        assertThat(Database.number(KEYS)).isEqualTo(keys);
        ask("year").then().body("budget.left", equalTo(1_952));

        String[] many =
                Stream.iterate(8, i -> i + 1).limit(40).map(i -> REPORTED + i).toArray(String[]::new);
        records("vtf", UUID.randomUUID(), ids(many)).then().statusCode(200);
        gate("COLLECTING", record("COLLECTING"));
        CountTest.freeze("third");

        assertThat(cells(ask("year", "report_type"))).isNotEqualTo(before);
    }

    @Test
    void refusesNoiseThatCannotBeAndSaysWhatToChange() {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join().toAdvice();
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("disclosure", Map.of("noise", Map.of("deviation", 5, "variance", 2, "blocked", 2)));

        Response refused = Ceremony.propose(proposal);

        assertThat(problem(refused, 422)).isEqualTo("invalid-request");
        assertThat(refused.<String>path("detail")).contains("variance must be above");
    }

    @Test
    void showsWhatAProfileWouldProtectAndLeaveUsefulBeforeAnybodySigns() {
        Ceremony.draft("VTF", "GEM");

        as("mia")
                .get(HOME + "/questions/M2/outlook?persons=4000&households=1500")
                .then()
                .statusCode(200)
                .body("protects.usual", equalTo(3))
                .body("protects.openCells", equalTo(68))
                .body("tables.find { it.dimensions == ['area', 'year'] }.reading", equalTo("SHOWN"))
                .body("tables.find { it.dimensions == ['area', 'year'] }.relativeError", equalTo(1.1f));
        as("mia").get(HOME + "/questions/M2/outlook?persons=4000").then().body("households", equalTo(1333));
        assertThat(problem(as("mia").get(HOME + "/questions/M2/outlook?persons=4000&variance=2"), 422))
                .isEqualTo("invalid-request");
        assertThat(problem(as("mia").get(HOME + "/questions/M2/outlook"), 422)).isEqualTo("invalid-request");
        assertThat(problem(as("mia").get(HOME + "/questions/Z9/outlook?persons=5"), 422))
                .isEqualTo("question-unknown");
    }

    @Test
    void aQuestionOfAnotherRegimeIsNotAnsweredAtOnce() {
        frozen(Map.of("regimes", Map.of("M1", "OFFICIAL_EXACT", "M3", "OFFICIAL_EXACT")));

        Response refused = ask("year");

        assertThat(problem(refused, 409)).isEqualTo("other-regime");
        as("anna").get(HOME + "/questions").then().body("find { it.id == 'M1' }.regime", equalTo("OFFICIAL_EXACT"));
    }

    @Test
    void questionsThatCountTheSameRecordsHaveOneRegimeForGood() {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join().toAdvice();
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("disclosure", Map.of("regimes", Map.of("M1", "DP")));

        Response refused = Ceremony.propose(proposal);

        assertThat(problem(refused, 422)).isEqualTo("invalid-request");
        assertThat(refused.<String>path("detail")).contains("M1", "M3", "same");

        ceremony.toCollecting(ceremony.proposal());
        ceremony.pass("SCHEMA_AGREED").pass("DPIA_DONE").pass("OFFICER_ADVISED");
        proposal.put("disclosure", Map.of("regimes", Map.of("M1", "DP", "M3", "DP")));
        assertThat(problem(Ceremony.propose(proposal), 422)).isEqualTo("invalid-request");
    }

    @Test
    void privateTablesCostOnceForEverybodyAndAreRefusedWhenTheBudgetIsSpent() {
        frozen(Map.of(
                "privacy", Map.of("budget", 1_000, "perTable", 500, "perPerson", 1),
                "regimes", Map.of("M1", "DP", "M3", "DP")));

        Response first = ask("year", "report_type");
        Response turned = ask("report_type", "year");
        Response other = ask("year");
        Response refused = ask("quarter");

        first.then()
                .statusCode(200)
                .body("protection.regime", equalTo("DP"))
                .body("protection.noise.epsilon", equalTo("0.500"))
                .body("protection.noise.usual", equalTo(6))
                .body("privacy.spent", equalTo("0.500"))
                .body("cells.find { it.codes == ['2022', 'FIRST'] }.value", greaterThan(260))
                .body("cells.find { it.codes == ['2022', 'FIRST'] }.value", lessThan(340));
        turned.then().body("privacy.left", equalTo("0.500"));
        assertThat(cells(turned)).isEqualTo(cells(first));
        other.then().body("privacy.left", equalTo("0.000"));
        assertThat(problem(refused, 409)).isEqualTo("budget-spent");
        assertThat(cells(as("anna").get(HOME + "/answers/" + first.path("id") + "/numbers")))
                .isEqualTo(cells(first));
        as("aart").get(HOME + "/answers").then().body("tables.flatten().epsilon", equalTo(List.of(500, 0, 500)));
    }
}
