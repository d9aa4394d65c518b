package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.HubTest;
import org.junit.jupiter.api.Test;

/** The gates of a datalab: in order, each with its record, and none around. */
@QuarkusTest
class LifeCycleTest extends HubTest {
    @Test
    void goesFromDraftToCollectingAndKeepsTheRecordOfEveryGate() {
        openDatalab("VTF", "POL");

        as("aart")
                .get(HOME + "/gates")
                .then()
                .statusCode(200)
                .body(
                        "state",
                        contains(
                                "QUESTIONS_FIXED",
                                "NECESSITY_ASSESSED",
                                "SCHEMA_AGREED",
                                "DPIA_DONE",
                                "OFFICER_ADVISED",
                                "AGREEMENTS_SIGNED",
                                "PERMISSIONS_IN",
                                "KEYS_ISSUED",
                                "COLLECTING"))
                .body("[0].record", equalTo(record("QUESTIONS_FIXED")))
                .body(
                        "[1].record",
                        hasEntry("assessment", record("NECESSITY_ASSESSED").get("assessment")));
        assertThat(log("action=DATALAB_GATE&limit=1").get(0).get("details"))
                .asString()
                .contains("from=KEYS_ISSUED", "to=COLLECTING");
    }

    @Test
    void refusesEveryStateThatCannotFollow() {
        Ceremony.draft("VTF", "POL");
        for (DatalabState target : DatalabState.values()) {
            if (target != DatalabState.QUESTIONS_FIXED && target != DatalabState.SUSPENDED) {
                assertThat(problem(gate(target.name(), record(target.name())), 409))
                        .as(target.name())
                        .isEqualTo("gate-illegal");
            }
        }
        assertThat(log("action=DATALAB_GATE&outcome=REFUSED&limit=1").get(0)).containsEntry("reason", "gate-illegal");
    }

    @Test
    void endsProperlyWhenTheDataCannotAnswer() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").pass("QUESTIONS_FIXED");
        refuse("M1");
        refuse("M3");
        ceremony.pass("NECESSITY_ASSESSED");
        assertThat(problem(gate("SCHEMA_AGREED", record("SCHEMA_AGREED")), 409)).isEqualTo("not-necessary");

        ceremony.pass("STOPPED_NOT_POSSIBLE");

        as("anna")
                .get(HOME)
                .then()
                .body("state", equalTo("STOPPED_NOT_POSSIBLE"))
                .body("next", equalTo(List.of()));
        assertThat(problem(gate("SUSPENDED", record("SUSPENDED")), 409)).isEqualTo("gate-illegal");
        assertThat(problem(gate("SCHEMA_AGREED", record("SCHEMA_AGREED")), 409)).isEqualTo("gate-illegal");
    }

    private static void refuse(String question) {
        Map<String, Object> refused = Map.of(
                "decision", "NOT_POSSIBLE",
                "decidedBy", "steering group of the trial",
                "reason", "the years cannot be compared",
                "rows", List.of());
        Ceremony.assess(question, refused).then().statusCode(200);
    }

    @Test
    void stopsWithoutAnyConditionOnTheAssessments() {
        Ceremony.draft("VTF", "POL")
                .pass("QUESTIONS_FIXED")
                .assess("M1", "M3")
                .pass("NECESSITY_ASSESSED")
                .pass("STOPPED_NOT_NECESSARY");

        as("mia").get(HOME).then().body("state", equalTo("STOPPED_NOT_NECESSARY"));
    }

    @Test
    void fixesOnlyQuestionsThatAreRegisteredEachOnce() {
        Ceremony.draft("VTF", "POL");
        for (String questions : List.of("how many reports", "M1 Z9", "M1 M1", ",")) {
            var refused = gate("QUESTIONS_FIXED", Map.of("questions", questions, "owner", "alderman"));

            assertThat(problem(refused, 422)).as(questions).isEqualTo("gate-record");
            assertThat(refused.jsonPath().<String>getList("fields")).containsExactly("record.questions");
            assertThat(refused.jsonPath().getString("detail"))
                    .contains("H7, H8, M1, M2, M3, M3d, M3p, M4")
                    .doesNotContain("Z9");
        }
        gate("QUESTIONS_FIXED", Map.of("questions", "M1, H8", "owner", "alderman"))
                .then()
                .statusCode(200);
        as("mia").get(HOME + "/necessity/draft").then().body("question", contains("M1", "H8"));
    }

    @Test
    void keepsTheGateOfNecessityClosedUntilEveryFixedQuestionIsAssessed() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").pass("QUESTIONS_FIXED").assess("M1", "H8");

        var early = gate("NECESSITY_ASSESSED", record("NECESSITY_ASSESSED"));

        assertThat(problem(early, 409)).isEqualTo("not-assessed");
        assertThat(early.jsonPath().<String>getList("questions")).containsExactly("M3");
        assertThat(log("action=DATALAB_GATE&outcome=REFUSED&limit=1").get(0)).containsEntry("reason", "not-assessed");
        ceremony.assess("M3").pass("NECESSITY_ASSESSED");
    }

    @Test
    void keepsTheDigestOfTheTableInTheRecordAndTakesItFromNobody() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").pass("QUESTIONS_FIXED").assess("M1", "M3");
        Map<String, String> forged = record("NECESSITY_ASSESSED");
        forged.put("necessityDigest", "0".repeat(64));
        assertThat(problem(gate("NECESSITY_ASSESSED", forged), 422)).isEqualTo("gate-record");
        ceremony.pass("NECESSITY_ASSESSED");
        String first = digest();
        ceremony.assess("M1").pass("SCHEMA_AGREED");
        String second = digest();

        assertThat(second).isNotEqualTo(first);
        as("aart")
                .get(HOME + "/gates")
                .then()
                .body("[1].record.necessityDigest", equalTo(first))
                .body("[2].record.necessityDigest", equalTo(second));
    }

    private static String digest() {
        return as("anna").get(HOME + "/necessity").jsonPath().getString("digest");
    }

    @Test
    void goesBackFromTheSchemaToTheNecessityTable() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").toAdvice();
        assertThat(problem(Ceremony.assess("M1", Ceremony.assessment("M1")), 409))
                .isEqualTo("gate-illegal");

        ceremony.pass("SCHEMA_AGREED").pass("NECESSITY_ASSESSED").assess("M1").pass("SCHEMA_AGREED");

        as("mia").get(HOME).then().body("state", equalTo("SCHEMA_AGREED"));
    }

    @Test
    void refusesARecordThatIsNotCompleteAndNamesWhatIsMissing() {
        Ceremony.draft("VTF", "POL");

        var missing = gate("QUESTIONS_FIXED", Map.of("questions", "M1"));

        assertThat(problem(missing, 422)).isEqualTo("gate-record");
        assertThat(missing.jsonPath().<String>getList("fields")).containsExactly("record.owner");
        assertThat(problem(gate("QUESTIONS_FIXED", Map.of("questions", "M1", "owner", "o", "mood", "good")), 422))
                .isEqualTo("gate-record");
        as("mia").get(HOME).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void suspendsFromAnywhereAndGoesBackToWhereItWas() {
        Ceremony.draft("VTF", "POL").pass("QUESTIONS_FIXED").pass("SUSPENDED");

        as("mia").get(HOME).then().body("suspendedFrom", equalTo("QUESTIONS_FIXED"));
        assertThat(problem(gate("NECESSITY_ASSESSED", record("NECESSITY_ASSESSED")), 409))
                .isEqualTo("gate-illegal");
        gate("QUESTIONS_FIXED", record("QUESTIONS_FIXED"))
                .then()
                .statusCode(200)
                .body("state", equalTo("QUESTIONS_FIXED"));
    }

    @Test
    void keepsTheGateOfSignaturesClosedUntilAllHaveSigned() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        assertThat(problem(gate("AGREEMENTS_SIGNED", record("AGREEMENTS_SIGNED")), 409))
                .isEqualTo("not-in-force");
        Ceremony.propose(ceremony.proposal()).then().statusCode(201);
        Ceremony.sign("VTF", new nl.samentel.hub.testing.TestSigner("VTF"))
                .then()
                .statusCode(200);

        var early = gate("AGREEMENTS_SIGNED", record("AGREEMENTS_SIGNED"));

        assertThat(problem(early, 409)).isEqualTo("not-in-force");
        assertThat(early.jsonPath().getString("agreement")).isEqualTo("PROPOSED");
        as("mia").get(HOME).then().body("agreement.missing", equalTo(List.of("POL")));
        ceremony.sign().pass("AGREEMENTS_SIGNED");
    }

    @Test
    void keepsTheGateOfPermissionsClosedUntilEveryPermissionHolds() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Ceremony.propose(ceremony.proposal()).then().statusCode(201);
        ceremony.sign().pass("AGREEMENTS_SIGNED");

        var early = gate("PERMISSIONS_IN", record("PERMISSIONS_IN"));

        assertThat(problem(early, 409)).isEqualTo("permission-missing");
        assertThat(early.jsonPath().<String>getList("permissions")).containsExactly("POL MISSING");
        ceremony.permit().pass("PERMISSIONS_IN");
    }
}
