package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.assess;
import static nl.samentel.hub.testing.Ceremony.assessment;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.schema.document.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Per question, partner and field: possible, necessary, a way that intrudes less; and what follows from it. */
@QuarkusTest
class NecessityTest extends HubTest {
    private static Ceremony fixed() {
        return Ceremony.draft("VTF", "POL").join().pass("QUESTIONS_FIXED");
    }

    private static Map<String, Object> row(String partner, String field, boolean possible, boolean necessary) {
        Map<String, Object> row = new HashMap<>();
        row.put("partner", partner);
        row.put("field", field);
        row.put("possible", possible);
        row.put("necessary", necessary);
        row.put("lessIntrusive", "counts of one partner cannot be linked");
        return row;
    }

    private static Map<String, Object> with(Object... rows) {
        Map<String, Object> assessment = new HashMap<>();
        assessment.put("decision", "PROCEED");
        assessment.put("decidedBy", "steering group of the trial");
        assessment.put("reason", "it needs linked records");
        assessment.put("rows", List.of(rows));
        return assessment;
    }

    private static Map<String, Object> onlyNecessary(String field) {
        return with(row("VTF", field, true, true));
    }

    private static void assertRefused(Map<String, Object> assessment, String... words) {
        Response refused = assess("M1", assessment);
        assertThat(problem(refused, 422)).isEqualTo("invalid-request");
        assertThat(refused.jsonPath().getString("detail")).contains(words);
    }

    @Test
    void draftsEveryFieldOfEveryPartnerWithWhatTheQuestionUses() {
        fixed();

        Response draft = as("mia").get(HOME + "/necessity/draft?questions=M3,H8");

        draft.then().statusCode(200).body("question", contains("M3", "H8"));
        assertThat(draft.jsonPath().<String>getList("[0].rows.findAll { it.partner == 'POL' }.field"))
                .containsExactly("age_band", "dv_flag", "minor_present", "office_hours", "pc4", "police_class", "sex");
        assertThat(draft.jsonPath().<String>getList("[0].rows.findAll { it.needed }.field"))
                .containsExactly("age_band", "pc4", "reason_codes", "report_type_native");
        assertThat(draft.jsonPath().<String>getList("[1].rows.findAll { it.needed }.partner"))
                .containsExactly("POL");
        draft.then()
                .body("[1].rows.findAll { it.necessary != it.needed || !it.possible }", equalTo(List.of()))
                .body("[1].rows.findAll { it.lessIntrusive != '' }", equalTo(List.of()));
        assertThat(problem(as("mia").get(HOME + "/necessity/draft?questions=Z9"), 422))
                .isEqualTo("question-unknown");
    }

    @Test
    void keepsEachAssessmentAsAVersionAndShowsThemToEverybodyOfTheDatalab() {
        fixed();
        assess("M1", onlyNecessary("report_type_native")).then().statusCode(200).body("version", equalTo(1));
        Map<String, Object> second = onlyNecessary("outcome");
        second.put("reason", "on second thoughts");
        assess("M1", second).then().statusCode(200).body("version", equalTo(2));

        for (Response table : List.of(
                as("anna").get(HOME + "/necessity"),
                as("aart").get(HOME + "/necessity"),
                asConnector("pol").get(HOME + "/necessity"))) {
            table.then()
                    .statusCode(200)
                    .body("questions.newest.question", contains("M1"))
                    .body("questions[0].newest.reason", equalTo("on second thoughts"))
                    .body("questions[0].newest.rows.field", contains("outcome"))
                    .body("questions[0].versions.version", contains(2, 1));
        }
        Response versions = as("anna").get(HOME + "/necessity/M1");
        versions.then().body("version", contains(2, 1)).body("[1].rows.field", contains("report_type_native"));
        assertThat(Digest.of(versions.jsonPath().getString("[1].document").getBytes(StandardCharsets.UTF_8))
                        .hex())
                .isEqualTo(versions.jsonPath().getString("[1].digest"));
    }

    @Test
    void writesWhoAssessedWhatAndItsDigestIntoTheLog() {
        fixed();
        String digest =
                assess("M1", onlyNecessary("report_type_native")).jsonPath().getString("digest");

        Map<String, Object> entry =
                log("action=NECESSITY_ASSESS&outcome=DONE&limit=1").get(0);

        assertThat(entry).containsEntry("actor", "mia").containsEntry("question", "M1");
        assertThat(entry.get("details")).asString().contains("decision=PROCEED", "digest=" + digest);
        assertThat(entry.toString()).doesNotContain("steering group");
        as("anna").get(HOME + "/necessity").then().statusCode(200);
        assertThat(log("action=NECESSITY_READ&limit=1").get(0)).containsEntry("actor", "anna");
    }

    @Test
    void refusesRowsThatDoNotFitTheDatalabAndNamesThem() {
        fixed();
        Map<String, Object> fits = row("VTF", "outcome", true, true);

        assertRefused(with(fits, row("GEM", "target_group", true, true)), "rows[1].partner", "of this datalab");
        assertRefused(with(fits, row("VTF", "dv_flag", true, false)), "rows[1].field", "partner's role");
        assertRefused(with(fits, fits), "rows", "each once");
        assertRefused(with(fits, row("POL", "dv_flag", false, true)), "rows[1].necessary", "possible");
        assertRefused(with(row("VTF", "outcome", true, false)), "rows", "PROCEED");
        assertRefused(with(), "rows", "PROCEED");
        as("mia").get(HOME + "/necessity").then().body("questions", equalTo(List.of()));
        assertThat(log("action=NECESSITY_ASSESS&outcome=REFUSED&limit=1").get(0))
                .containsEntry("reason", "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decidedBy", "reason", "lessIntrusive"})
    void refusesATextThatIsEmptyOrTooLong(String field) {
        fixed();
        for (String text : List.of("", "  ", "a".repeat(2_001))) {
            Map<String, Object> row = row("VTF", "outcome", true, true);
            Map<String, Object> assessment = with(row);
            (field.equals("lessIntrusive") ? row : assessment).put(field, text);

            assertRefused(assessment, field.equals("lessIntrusive") ? "rows[0].lessIntrusive" : field);
        }
    }

    @Test
    void refusesQuestionsThatAreNotRegisteredAndDecisionsItDoesNotKnow() {
        fixed();
        Map<String, Object> undecided = onlyNecessary("outcome");
        undecided.put("decision", "PERHAPS");

        assertThat(problem(assess("Z9", onlyNecessary("outcome")), 422)).isEqualTo("question-unknown");
        assertRefused(undecided, "decision");
    }

    @Test
    void takesAnAssessmentFromTheManagerAlone() {
        fixed();
        for (String person : List.of("anna", "aart", "sofie")) {
            Response refused = as(person)
                    .contentType(ContentType.JSON)
                    .body(onlyNecessary("outcome"))
                    .put(HOME + "/necessity/M1");
            assertThat(problem(refused, 403)).as(person).isEqualTo("forbidden");
            assertThat(problem(as(person).get(HOME + "/necessity/draft"), 403)).isEqualTo("forbidden");
        }
    }

    @Test
    void assessesNothingBeforeTheQuestionsAreFixed() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL");

        assertThat(problem(assess("M1", onlyNecessary("outcome")), 409)).isEqualTo("gate-illegal");

        ceremony.pass("QUESTIONS_FIXED");
        assess("M1", onlyNecessary("outcome")).then().statusCode(200);
    }

    @Test
    void givesAnAgreementThatNamesNoFieldsThoseThatAreNecessary() {
        openDatalab("VTF", "POL");

        assertThat(Ceremony.newest().agreement().party("VTF").orElseThrow().fields())
                .containsExactly("reason_codes", "report_type_native");
        assertThat(Ceremony.newest().agreement().party("POL").orElseThrow().fields())
                .isEmpty();
    }

    @Test
    void proposesNoFieldThatNoQuestionNeeds() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();

        Response refused = Ceremony.propose(naming(ceremony, "outcome", "report_type_native"));

        assertThat(problem(refused, 409)).isEqualTo("not-necessary");
        assertThat(refused.jsonPath().<String>getList("fields")).containsExactly("VTF outcome");
        assertThat(log("action=AGREEMENT_PROPOSE&outcome=REFUSED&limit=1").get(0))
                .containsEntry("reason", "not-necessary");
        Ceremony.propose(naming(ceremony, "reason_codes", "report_type_native"))
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> naming(Ceremony ceremony, String... fields) {
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put(
                "parties",
                List.of(
                        Map.of("code", "VTF", "role", "VTF", "persons", 1, "bsnBasis", "b", "fields", List.of(fields)),
                        Map.of("code", "POL", "role", "POL", "persons", 1)));
        return proposal;
    }

    @Test
    void proposesNoQuestionThatWasNotDecidedToProceed() {
        Ceremony ceremony = fixed().assess("M1");
        Map<String, Object> not = assessment("M3");
        not.put("decision", "NOT_NECESSARY");
        assess("M3", not).then().statusCode(200);
        ceremony.pass("NECESSITY_ASSESSED")
                .pass("SCHEMA_AGREED")
                .pass("DPIA_DONE")
                .pass("OFFICER_ADVISED");

        Response refused = Ceremony.propose(ceremony.proposal());

        assertThat(problem(refused, 409)).isEqualTo("not-necessary");
        assertThat(refused.jsonPath().<String>getList("questions")).containsExactly("M3");
        Map<String, Object> one = ceremony.proposal();
        one.put("questions", List.of("M1"));
        Ceremony.propose(one).then().statusCode(201);
        assertThat(Ceremony.newest().agreement().party("VTF").orElseThrow().fields())
                .containsExactly("report_type_native");
    }

    @Test
    void opensNoGateOfSignaturesForAnAgreementThatTheTableNoLongerCarries() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Ceremony.propose(ceremony.proposal()).then().statusCode(201);
        ceremony.sign().pass("SCHEMA_AGREED").pass("NECESSITY_ASSESSED");
        assess("M3", onlyNecessary("report_type_native")).then().statusCode(200);
        ceremony.pass("SCHEMA_AGREED").pass("DPIA_DONE").pass("OFFICER_ADVISED");

        Response refused = gate("AGREEMENTS_SIGNED", record("AGREEMENTS_SIGNED"));

        assertThat(problem(refused, 409)).isEqualTo("not-necessary");
        assertThat(refused.jsonPath().<String>getList("fields")).containsExactly("VTF reason_codes");
    }

    @Test
    void assessesAQuestionThatIsAddedWhileCollectingAndNoneThatIsAgreedOrProposed() {
        Ceremony ceremony = openDatalab("VTF", "POL");
        Map<String, Object> amended = ceremony.proposal();
        amended.put("questions", List.of("M1", "M2", "M3"));

        assertThat(problem(Ceremony.propose(amended), 409)).isEqualTo("not-necessary");
        assertThat(problem(assess("M1", assessment("M1")), 409)).isEqualTo("gate-illegal");
        ceremony.assess("M2");
        Ceremony.propose(amended).then().statusCode(201);
        assertThat(problem(assess("M2", assessment("M2")), 409)).isEqualTo("gate-illegal");

        ceremony.sign();
        as("anna").get(HOME).then().body("questions", contains("M1", "M2", "M3"));
    }

    @Test
    void addsNoQuestionThatNeedsFieldsBeyondThoseAgreed() {
        Ceremony ceremony = openDatalab("VTF", "POL");
        ceremony.assess("M6");
        Map<String, Object> amended = naming(ceremony, "reason_codes", "report_type_native");
        amended.put("questions", List.of("M1", "M3", "M6"));
        Map<String, Object> more = ceremony.proposal();
        more.put("questions", List.of("M1", "M3", "M6"));

        for (Map<String, Object> proposal : List.of(amended, more)) {
            Response refused = Ceremony.propose(proposal);

            assertThat(problem(refused, 409)).isEqualTo("not-necessary");
            assertThat(refused.jsonPath().<String>getList("fields"))
                    .containsExactly("VTF nature_primary", "VTF natures", "VTF safety_level");
        }
    }

    @Test
    void letsFieldsGoWithTheQuestionThatNeededThem() {
        Ceremony ceremony = openDatalab("VTF", "POL");
        Map<String, Object> fewer = ceremony.proposal();
        fewer.put("questions", List.of("M1"));

        Ceremony.propose(fewer).then().statusCode(201);
        ceremony.sign();

        assertThat(Ceremony.newest().agreement().party("VTF").orElseThrow().fields())
                .containsExactly("report_type_native");
        as("anna").get(HOME).then().body("state", equalTo("COLLECTING")).body("questions", contains("M1"));
    }

    @Test
    void cannotBeChangedByTheRoleThatServesRequestsAndNoticesWhoDidItOtherwise() throws SQLException {
        fixed();
        assess("M1", onlyNecessary("report_type_native")).then().statusCode(200);
        try (Connection hub = Database.asHub();
                Statement statement = hub.createStatement()) {
            for (String change :
                    List.of("UPDATE necessity_assessment SET document = ''", "DELETE FROM necessity_assessment")) {
                assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class);
            }
        }
        Database.execute("UPDATE necessity_assessment SET document ="
                + " convert_to(replace(convert_from(document, 'UTF8'), 'PROCEED', 'NOT_POSSIBLE'), 'UTF8')");

        assertThat(problem(as("anna").get(HOME + "/necessity"), 409)).isEqualTo("necessity-altered");
    }

    @Test
    void refusesMoreRowsThanAnyDatalabHas() {
        fixed();
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < 2_001; i++) {
            rows.add(row("VTF", "outcome", true, true));
        }

        assertRefused(with(rows.toArray()), "rows");
    }
}
