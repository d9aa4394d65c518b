package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Callers.told;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.OwnQuestion.check;
import static nl.samentel.hub.testing.OwnQuestion.register;
import static nl.samentel.hub.testing.OwnQuestion.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.schema.document.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question of a datalab's own, from a text that somebody wrote to a version that is kept. */
@QuarkusTest
class DefinitionTest extends HubTest {
    private static final String SHARE = "\"share\": [\"migrant\"]";

    private static Ceremony draft() {
        return Ceremony.draft("VTF", "GEM").join();
    }

    private static String per(String id, String version, String question) {
        return text(id, version, "LABOUR_MIGRANT", "\"per\": 100, \"question\": \"" + question + "\"");
    }

    private static List<Map<String, String>> faults(Response refused) {
        assertThat(problem(refused, 400)).isEqualTo("definition-faulty");
        return refused.jsonPath().getList("faults");
    }

    private static void assertFault(Response refused, String place, String... words) {
        assertThat(faults(refused)).singleElement().satisfies(f -> {
            assertThat(f).containsEntry("place", place);
            assertThat(f.get("rule")).contains(words);
        });
    }

    private static Map<String, String> fixing(String questions) {
        Map<String, String> record = record("QUESTIONS_FIXED");
        record.put("questions", questions);
        return record;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia", "anna"})
    void tellsWhatADefinitionNeedsAndItsCodesAndKeepsNothing(String person) {
        draft();

        check(person, text())
                .then()
                .statusCode(200)
                .body("question", equalTo("X1"))
                .body("digest", matchesPattern("[0-9a-f]{64}"))
                .body("needs.use", contains("COUNTED", "LINKED"))
                .body("needs[0].roles", contains("VTF"))
                .body("needs[0].event", equalTo("VT_REPORT"))
                .body("needs[0].fields", contains("report_type_native"))
                .body("needs[1].roles", contains("GEM"))
                .body("dimensions.id", contains("quarter", "migrant"))
                .body("dimensions[1].codes", contains("YES", "NO"));

        as("mia").get(HOME + "/definitions").then().statusCode(200).body("$", hasSize(0));
        assertThat(log("action=DEFINITION_CHECK&limit=1").get(0))
                .containsEntry("actor", person)
                .containsEntry("outcome", "DONE")
                .containsEntry("question", "X1");
    }

    @Test
    void tellsEveryFaultWithItsPlaceAndRepeatsNothingOfTheText() {
        draft();
        for (String[] wrong : new String[][] {
            {"VT_REPORT", "SECRET_EVENT", "/base/from/0/event"},
            {"LABOUR_MIGRANT", "SECRET_GROUP", "/links/0/to/0/where/in/0"}
        }) {
            Response refused = check("anna", text().replace(wrong[0], wrong[1]));

            assertThat(faults(refused)).extracting(f -> f.get("place")).contains(wrong[2]);
            assertThat(told(refused)).doesNotContain("SECRET");
        }
        assertFault(check("anna", "{\"secret\""), "", "JSON");
        assertThat(faults(check("anna", "[]"))).isNotEmpty();
        assertThat(log("action=DEFINITION_CHECK&outcome=REFUSED&limit=1").get(0))
                .containsEntry("reason", "definition-faulty");
    }

    @Test
    void takesWholeNumbersAlone() {
        draft();
        String fraction = text("X1", "1", "LABOUR_MIGRANT", "\"per\": 100.0, \"inhabitants\": true");

        assertThat(faults(check("anna", fraction))).isNotEmpty();
    }

    @Test
    void letsNobodyElseCheckAndNobodyButTheManagerRegister() {
        draft();
        for (String person : List.of("aart", "sofie")) {
            assertThat(problem(check(person, text()), 403)).isEqualTo("forbidden");
        }
        for (String person : List.of("anna", "aart", "sofie")) {
            Response refused =
                    as(person).contentType(ContentType.JSON).body(text()).put(HOME + "/definitions/X1");
            assertThat(problem(refused, 403)).isEqualTo("forbidden");
        }
    }

    @Test
    void keepsEachVersionAsItWasAndShowsThemToEverybodyOfTheDatalab() {
        draft();
        String first = register("X1", text()).jsonPath().getString("digest");
        register("X1", text("2", "STATUS_HOLDER")).then().statusCode(200).body("version", equalTo(2));

        for (Response list : List.of(
                as("anna").get(HOME + "/definitions"),
                as("aart").get(HOME + "/definitions"),
                asConnector("vtf").get(HOME + "/definitions"))) {
            list.then().statusCode(200).body("question", contains("X1", "X1")).body("version", contains(2, 1));
        }
        as("anna").get(HOME + "/definitions/X1").then().body("version", equalTo(2));
        Response old = asConnector("gem").get(HOME + "/definitions/X1/1");
        old.then().statusCode(200).body("digest", equalTo(first));
        String document = old.jsonPath().getString("document");
        assertThat(Digest.of(document.getBytes(StandardCharsets.UTF_8)).hex()).isEqualTo(first);
        assertThat(document).contains("LABOUR_MIGRANT");
        assertThat(problem(as("anna").get(HOME + "/definitions/X2"), 404)).isEqualTo("not-found");
        assertThat(problem(as("anna").get(HOME + "/definitions/X1/3"), 404)).isEqualTo("not-found");
    }

    @Test
    void writesWhoRegisteredWhichVersionIntoTheLog() {
        draft();
        String digest = register("X1", text()).jsonPath().getString("digest");

        Map<String, Object> entry =
                log("action=DEFINITION_REGISTER&outcome=DONE&limit=1").get(0);

        assertThat(entry).containsEntry("actor", "mia").containsEntry("question", "X1");
        assertThat(entry.get("details")).asString().contains("digest=" + digest);
        asConnector("vtf").get(HOME + "/definitions/X1").then().statusCode(200);
        assertThat(log("action=DEFINITION_READ&limit=1").get(0)).containsEntry("question", "X1");
    }

    @Test
    void registersTheSameAgainWithoutAnotherVersion() {
        draft();
        String digest = register("X1", text()).jsonPath().getString("digest");

        register("X1", "\n  " + text() + "\n").then().statusCode(200).body("digest", equalTo(digest));

        as("mia").get(HOME + "/definitions").then().body("$", hasSize(1));
    }

    @Test
    void refusesAnotherIdThanThatOfTheAddressAndThoseOfOtherQuestions() {
        draft();

        assertFault(register("X2", text()), "/id", "address");
        assertFault(register("M1", text("M1", "9", "LABOUR_MIGRANT", SHARE)), "/id", "ships");
        assertFault(register("M3D", text("M3D", "1", "LABOUR_MIGRANT", SHARE)), "/id", "capitals");
        assertThat(faults(check("anna", text("M1", "9", "LABOUR_MIGRANT", SHARE))))
                .hasSize(1);
        as("mia").get(HOME + "/definitions").then().body("$", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({"2", "1", "02"})
    void refusesAChangedDefinitionWhoseVersionDoesNotGrow(String version) {
        draft();
        register("X1", text("2", "LABOUR_MIGRANT")).then().statusCode(200);

        assertFault(register("X1", text(version, "STATUS_HOLDER")), "/version", "higher");
    }

    @Test
    void refusesARatePerAQuestionThatIsNotThereAndRatesThatGoRound() {
        draft();

        assertFault(register("X1", per("X1", "1", "X2")), "/rate/question", "this datalab has");
        register("X1", per("X1", "1", "M1")).then().statusCode(200);
        register("X2", per("X2", "1", "X1")).then().statusCode(200);
        assertFault(register("X1", per("X1", "2", "X2")), "/rate/question", "cycle");
        assertFault(register("X1", per("X1", "2", "X1")), "/rate/question", "another question");
        assertFault(check("anna", per("X1", "2", "X2")), "/rate/question", "cycle");
    }

    @Test
    void fixesAndAssessesAQuestionOfItsOwn() {
        Ceremony ceremony = draft();
        assertThat(problem(gate("QUESTIONS_FIXED", fixing("M1 X1")), 422)).isEqualTo("gate-record");
        register("X1", text()).then().statusCode(200);

        gate("QUESTIONS_FIXED", fixing("M1 X1")).then().statusCode(200);
        Response draft = as("mia").get(HOME + "/necessity/draft");

        draft.then().statusCode(200).body("question", contains("M1", "X1"));
        assertThat(draft.jsonPath().<String>getList("[1].rows.findAll { it.needed }.field"))
                .containsExactly("report_type_native", "target_group");
        ceremony.assess("M1", "X1").pass("NECESSITY_ASSESSED");
    }

    @Test
    void assessesAgainWhatChangedAfterItWasAssessed() {
        Ceremony ceremony = draft();
        register("X1", text()).then().statusCode(200);
        gate("QUESTIONS_FIXED", fixing("X1")).then().statusCode(200);
        ceremony.assess("X1");
        register("X1", text("2", "STATUS_HOLDER")).then().statusCode(200);

        Response refused = gate("NECESSITY_ASSESSED", record("NECESSITY_ASSESSED"));

        assertThat(problem(refused, 409)).isEqualTo("not-assessed");
        assertThat(refused.jsonPath().<String>getList("questions")).containsExactly("X1");
        ceremony.assess("X1").pass("NECESSITY_ASSESSED");
        assertThat(problem(register("X1", text("3", "LABOUR_MIGRANT")), 409)).isEqualTo("gate-illegal");
        ceremony.pass("QUESTIONS_FIXED");
        register("X1", text("3", "LABOUR_MIGRANT")).then().statusCode(200);
    }

    @Test
    void letsAQuestionInWhileCollectingUntilAnAgreementNamesIt() {
        Ceremony ceremony = openDatalab("VTF", "GEM");
        register("X1", text()).then().statusCode(200);
        Map<String, Object> amended = ceremony.proposal();
        amended.put("questions", List.of("M1", "M3", "X1"));
        ceremony.assess("X1");
        register("X1", text("2", "STATUS_HOLDER")).then().statusCode(200);

        Response refused = Ceremony.propose(amended);

        assertThat(problem(refused, 409)).isEqualTo("not-necessary");
        assertThat(refused.jsonPath().<String>getList("questions")).containsExactly("X1");
        ceremony.assess("X1");
        Ceremony.propose(amended).then().statusCode(201);
        assertThat(problem(register("X1", text("3", "LABOUR_MIGRANT")), 409)).isEqualTo("gate-illegal");
        register("X1", text("2", "STATUS_HOLDER")).then().statusCode(200);
    }

    @Test
    void cannotBeChangedByTheRoleThatServesRequestsAndNoticesWhoDidItOtherwise() throws SQLException {
        draft();
        register("X1", text()).then().statusCode(200);
        try (Connection hub = Database.asHub();
                Statement statement = hub.createStatement()) {
            for (String change : List.of(
                    "UPDATE definition SET document = ''",
                    "DELETE FROM definition",
                    "UPDATE datalab_definition SET version = 9",
                    "DELETE FROM datalab_definition")) {
                assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class);
            }
        }
        Database.execute("UPDATE definition SET document ="
                + " convert_to(replace(convert_from(document, 'UTF8'), 'LABOUR_MIGRANT', 'STATUS_HOLDER'), 'UTF8')");

        assertThat(problem(as("anna").get(HOME + "/definitions"), 409)).isEqualTo("definition-altered");
    }
}
