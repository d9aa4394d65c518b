package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.OwnQuestion.register;
import static nl.samentel.hub.testing.OwnQuestion.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.InquiryCeremony;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.DefinitionDocument;
import nl.samentel.schema.question.Definitions;
import org.junit.jupiter.api.Test;

/** What partners sign names each question with its definition, and stays what it was when they signed. */
@QuarkusTest
class AgreedDefinitionTest extends HubTest {
    private static final List<String> QUESTIONS = List.of("M1", "X1");

    private static Ceremony fixed() {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join();
        register("X1", text()).then().statusCode(200);
        fix();
        return ceremony;
    }

    private static void fix() {
        Map<String, String> record = record("QUESTIONS_FIXED");
        record.put("questions", String.join(" ", QUESTIONS));
        gate("QUESTIONS_FIXED", record).then().statusCode(200);
    }

    private static Ceremony advised() {
        return toAdvice(fixed());
    }

    private static Ceremony toAdvice(Ceremony ceremony) {
        return ceremony.assess("M1", "X1")
                .pass("NECESSITY_ASSESSED")
                .pass("SCHEMA_AGREED")
                .pass("DPIA_DONE")
                .pass("OFFICER_ADVISED");
    }

    private static Map<String, Object> proposal(Ceremony ceremony) {
        Map<String, Object> proposal = ceremony.proposal();
        proposal.put("questions", QUESTIONS);
        return proposal;
    }

    private static Digest digest(String version) {
        return new Digest(
                as("mia").get(HOME + "/definitions/X1/" + version).jsonPath().getString("digest"));
    }

    @Test
    void namesEachQuestionWithTheDigestOfItsDefinition() {
        Ceremony ceremony = advised();

        Ceremony.propose(proposal(ceremony)).then().statusCode(201);

        assertThat(Ceremony.newest().agreement().definitions())
                .containsExactly(
                        BoundDefinition.of(Definitions.find("M1").orElseThrow()),
                        new BoundDefinition("X1", digest("1")));
    }

    @Test
    void proposesNoQuestionThatTheDatalabDoesNotHave() {
        Ceremony ceremony = advised();
        Map<String, Object> unknown = ceremony.proposal();
        unknown.put("questions", List.of("M1", "X9"));

        assertThat(problem(Ceremony.propose(unknown), 422)).isEqualTo("question-unknown");
    }

    /** Otherwise the difference of two answers would tell who came on three days. */
    @Test
    void proposesNoQuestionThatIsAnotherOneAFewDaysShorter() {
        Ceremony ceremony = Ceremony.draft("VTF", "GEM").join();
        String shorter = new String(
                        DefinitionDocument.shipped("M1").orElseThrow().bytes(), StandardCharsets.UTF_8)
                .replace("\"id\":\"M1\"", "\"id\":\"X1\"")
                .replace("\"until\":\"2023-07-01\"", "\"until\":\"2023-06-28\"");
        register("X1", shorter).then().statusCode(200);
        fix();

        Response refused = Ceremony.propose(proposal(toAdvice(ceremony)));

        assertThat(problem(refused, 422)).isEqualTo("invalid-request");
        assertThat(refused.<String>path("detail")).contains("M1 and X1", "90 days apart", "same period");
    }

    @Test
    void proposesNoQuestionThatLooksAtAFieldOutsideTheAgreement() {
        Ceremony ceremony = advised();
        Map<String, Object> narrow = proposal(ceremony);
        narrow.put("parties", List.of(party("VTF", List.of("report_type_native")), party("GEM", List.of())));

        Response refused = Ceremony.propose(narrow);

        assertThat(problem(refused, 409)).isEqualTo("dimension-outside");
        assertThat(refused.jsonPath().getString("detail"))
                .contains("dimension outside the agreement", "X1", "/links/0/to/0/where/field", "target_group", "GEM");
        assertThat(refused.jsonPath().<Map<String, String>>getList("outside"))
                .containsExactly(Map.of(
                        "question", "X1",
                        "place", "/links/0/to/0/where/field",
                        "partner", "GEM",
                        "field", "target_group"));
    }

    private static Map<String, Object> party(String code, List<String> fields) {
        Map<String, Object> party = new HashMap<>(Map.of("code", code, "role", code, "persons", 5_000));
        party.put("bsnBasis", "Wmo 2015 art. 5.2.9");
        party.put("fields", fields);
        return party;
    }

    /** Persons 0 to 399 have a first report; the municipality knows 0 to 249 as labour migrants. */
    private static void deliver() {
        Sender.announce("vtf")
                .send(id -> IntStream.range(0, 400)
                        .mapToObj(i -> MadeUp.report(id, i, LocalDate.of(2022, 3, 1), "FIRST")
                                .build())
                        .toList())
                .seal();
        Sender.announce("gem").send(id -> CountTest.labourMigrants(id, 0, 250)).seal();
    }

    private static void assertMigrants(String version) {
        CountTest.count(
                        "application/json",
                        Map.of("question", "X1", "dimensions", List.of("migrant"), "purpose", "trial of the hub"))
                .then()
                .statusCode(200)
                .body("question.version", equalTo(version))
                .body("cells.find { it.codes == ['YES'] }.value", CountTest.near(250))
                .body("cells.find { it.codes == ['NO'] }.value", CountTest.near(150));
    }

    @Test
    void answersAsSignedWhenAnotherVersionIsRegistered() {
        Ceremony ceremony = advised();
        ceremony.toCollecting(proposal(ceremony));
        deliver();
        CountTest.freeze("first");
        assertMigrants("1");

        ceremony.pass("SCHEMA_AGREED").pass("NECESSITY_ASSESSED");
        fix();
        register("X1", text("2", "STATUS_HOLDER")).then().statusCode(200);
        toAdvice(ceremony)
                .pass("AGREEMENTS_SIGNED")
                .pass("PERMISSIONS_IN")
                .pass("KEYS_ISSUED")
                .pass("COLLECTING");

        as("anna").get(HOME + "/questions").then().body("find { it.id == 'X1' }.version", equalTo("1"));
        assertMigrants("1");
        CountTest.freeze("second");
        assertMigrants("1");
    }

    @Test
    void bringsTheNewVersionIntoTheNextAgreementThatIsNegotiated() {
        Ceremony ceremony = advised();
        ceremony.toCollecting(proposal(ceremony));
        ceremony.pass("SCHEMA_AGREED").pass("NECESSITY_ASSESSED");
        fix();
        register("X1", text("2", "STATUS_HOLDER")).then().statusCode(200);
        toAdvice(ceremony);

        Ceremony.propose(proposal(ceremony)).then().statusCode(201);

        assertThat(Ceremony.newest().agreement().definitions()).contains(new BoundDefinition("X1", digest("2")));
        as("anna").get(HOME).then().body("questions", contains("M1", "X1"));
    }

    @Test
    void draftsAProposalLikeTheAgreementWithAQuestionThatComes() {
        Ceremony ceremony = fixed();
        assertThat(problem(as("mia").get(HOME + "/agreements/draft"), 404)).isEqualTo("not-found");
        toAdvice(ceremony);
        Map<String, Object> first = proposal(ceremony);
        first.put("questions", List.of("M1"));
        ceremony.toCollecting(first);

        Map<String, Object> draft =
                as("mia").get(HOME + "/agreements/draft?add=X1").jsonPath().getMap("$");

        assertThat(draft).containsEntry("questions", QUESTIONS).containsEntry("purpose", first.get("purpose"));
        // What X1 looks at was necessary for M1 alone, so that its own fields are still outside.
        assertThat(problem(Ceremony.propose(draft), 409)).isEqualTo("not-necessary");
        draft.put("questions", List.of("M1"));
        Ceremony.propose(draft).then().statusCode(201);
        assertThat(problem(as("anna").get(HOME + "/agreements/draft"), 403)).isEqualTo("forbidden");
    }

    @Test
    void answersNothingByADefinitionThatSomebodyChanged() throws SQLException {
        Ceremony ceremony = advised();
        ceremony.toCollecting(proposal(ceremony));
        Database.execute("UPDATE definition SET document ="
                + " convert_to(replace(convert_from(document, 'UTF8'), 'LABOUR_MIGRANT', 'STATUS_HOLDER'), 'UTF8')");

        assertThat(problem(as("anna").get(HOME + "/questions"), 409)).isEqualTo("definition-altered");
    }

    @Test
    void looksIntoAQuestionAsItWasWhenThePreliminaryAgreementWasProposed() {
        fixed();
        Map<String, Object> proposal = InquiryCeremony.proposal();
        proposal.put("questions", List.of("X1"));
        InquiryCeremony.propose(proposal).then().statusCode(201);
        assertThat(InquiryCeremony.newest().inquiry().definitions())
                .containsExactly(new BoundDefinition("X1", digest("1")));

        register(
                        "X1",
                        text("2", "STATUS_HOLDER")
                                .replace("GROUP_FLAG", "RESIDENCE")
                                .replace("target_group", "sex")
                                .replace("STATUS_HOLDER", "F"))
                .then()
                .statusCode(200);

        InquiryCeremony.report("mia")
                .then()
                .body("overlaps.name", contains("GEM.GROUP_FLAG.NAME_DOB_SEX~VTF.VT_REPORT.NAME_DOB_SEX"));
    }
}
