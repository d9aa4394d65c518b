package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.InquiryCeremony.FLAGGED;
import static nl.samentel.hub.testing.InquiryCeremony.REPORTED;
import static nl.samentel.hub.testing.InquiryCeremony.again;
import static nl.samentel.hub.testing.InquiryCeremony.newest;
import static nl.samentel.hub.testing.InquiryCeremony.points;
import static nl.samentel.hub.testing.InquiryCeremony.profile;
import static nl.samentel.hub.testing.InquiryCeremony.proposal;
import static nl.samentel.hub.testing.InquiryCeremony.propose;
import static nl.samentel.hub.testing.InquiryCeremony.read;
import static nl.samentel.hub.testing.InquiryCeremony.report;
import static nl.samentel.hub.testing.InquiryCeremony.revoke;
import static nl.samentel.hub.testing.InquiryCeremony.send;
import static nl.samentel.hub.testing.InquiryCeremony.sign;
import static nl.samentel.hub.testing.InquiryCeremony.signed;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.InquiryCeremony;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.inquiry.SetStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InquiryTest extends HubTest {
    private static final PointSet OURS = points(1, 0, 400);
    private static final PointSet THEIRS = points(2, 0, 300);

    private Ceremony ceremony = null;

    @BeforeEach
    void fixQuestions() {
        ceremony = Ceremony.draft("VTF", "GEM").join().pass("QUESTIONS_FIXED");
    }

    @Test
    void saysOfEachQuestionWhetherTheRecordsCanAnswerIt() {
        signed();
        send("VTF", profile("VTF")).then().statusCode(204);
        send("GEM", profile("GEM")).then().statusCode(204);
        assertThat(verdict()).isEqualTo("PENDING");
        countOverlap(250);

        Response report = report("anna");

        assertThat(report.jsonPath().getBoolean("complete")).isTrue();
        // Without youth health care a part of the target groups is missing.
        assertThat(verdict()).isEqualTo("PARTLY");
        assertThat(report.jsonPath().getString("questions[0].overlap")).isEqualTo("200-499");
        assertThat(report.jsonPath().getString("questions[0].coverage")).isEqualTo("75-95 %");
        assertThat(report.jsonPath().getString("questions[0].findings[0].text.nl"))
                .contains("Nodig:");
        assertThat(report.jsonPath().getString("questions[0].findings[0].text.en"))
                .contains("Needed:");
    }

    @Test
    void takesNothingBeforeEveryPartnerSigned() {
        propose(proposal()).then().statusCode(201);
        sign("VTF").then().statusCode(200);

        assertThat(problem(send("VTF", profile("VTF")), 409)).isEqualTo("not-in-force");
        assertThat(problem(send(REPORTED, OURS), 409)).isEqualTo("not-in-force");
        assertThat(report("mia").jsonPath().getList("questions")).isEmpty();
    }

    @Test
    void removesEverythingWhenAPartnerRevokes() throws SQLException {
        signed();
        send("VTF", profile("VTF")).then().statusCode(204);
        send(REPORTED, OURS).then().statusCode(204);

        revoke("GEM").then().statusCode(200);

        assertThat(Database.number(
                        "SELECT (SELECT count(*) FROM inquiry_profile) + (SELECT count(*) FROM blinded_set)"))
                .isZero();
        assertThat(problem(send(REPORTED, OURS), 409)).isEqualTo("not-in-force");
    }

    @Test
    void keepsABandAndNeitherPointsNorTheNumber() throws SQLException {
        signed();
        countOverlap(250);

        assertThat(Database.number("SELECT count(*) FROM blinded_set")).isZero();
        assertThat(Database.number("SELECT count(*) FROM overlap_band WHERE band = '200-499'"))
                .isEqualTo(1);
        assertThat(log("action=INQUIRY_SET&limit=4"))
                .extracting("details")
                .allSatisfy(details -> assertThat(details.toString().replaceAll("digest=[0-9a-f]{64}", ""))
                        .doesNotContain("band", "common"));
    }

    @Test
    void countsAnOverlapOnce() {
        signed();
        countOverlap(250);

        assertThat(problem(send(REPORTED, points(9, 0, 400)), 409)).isEqualTo("overlap-done");
        assertThat(problem(send(REPORTED, OURS), 409)).isEqualTo("overlap-done");
        again("VTF", THEIRS.digest(), points(3, 150, 450)).then().statusCode(204);
        assertThat(report("mia").jsonPath().getString("overlaps[0].band")).isEqualTo("200-499");
    }

    @Test
    void takesTheSameSetAgainButNoOther() {
        signed();
        send(REPORTED, OURS).then().statusCode(204);

        send(REPORTED, OURS).then().statusCode(204);
        assertThat(problem(send(REPORTED, points(9, 0, 400)), 409)).isEqualTo("overlap-done");
    }

    @Test
    void relaysASetWithTheSignatureOfTheOneWhosePersonsTheyAre() {
        signed();
        send(REPORTED, OURS).then().statusCode(204);

        Response relayed = read("GEM", REPORTED);

        assertThat(relayed.asByteArray()).isEqualTo(OURS.bytes());
        SetStatement statement = SetStatement.first(newest().digest(), REPORTED, OURS.digest());
        assertThat(relayed.header("Samentel-Signature"))
                .isEqualTo(new TestSigner("VTF").sign(statement.signingInput()).text());
    }

    @Test
    void refusesPersonsOfAnotherPartnerAndForgedSignatures() {
        signed();
        SetStatement statement = SetStatement.first(newest().digest(), REPORTED, OURS.digest());

        assertThat(problem(send("GEM", "sets/" + REPORTED.name(), OURS, new TestSigner("GEM"), statement), 403))
                .isEqualTo("forbidden");
        assertThat(problem(send("VTF", "sets/" + REPORTED.name(), OURS, new TestSigner("GEM"), statement), 422))
                .isEqualTo("signature-refused");
        assertThat(problem(read("VTF", REPORTED), 404)).isEqualTo("not-found");
    }

    @Test
    void refusesASetThatNobodyAskedFor() {
        signed();
        PersonSet cases = new PersonSet("VTF", EventType.VT_CASE_START, TagType.NAME_DOB_SEX);

        assertThat(problem(send(cases, OURS), 404)).isEqualTo("not-found");
    }

    @Test
    void refusesMorePersonsThanDeclared() {
        signed();

        assertThat(problem(send(REPORTED, points(1, 0, 5_600)), 409)).isEqualTo("quota-exceeded");
    }

    @Test
    void refusesASecondBlindingThatLeavesSomebodyOut() {
        signed();
        send(REPORTED, OURS).then().statusCode(204);
        send(FLAGGED, THEIRS).then().statusCode(204);

        assertThat(problem(again("VTF", THEIRS.digest(), points(3, 0, 299)), 422))
                .isEqualTo("invalid-request");
        assertThat(problem(again("VTF", OURS.digest(), points(3, 0, 300)), 422)).isEqualTo("signature-refused");
    }

    /** A partner whose set holds one guess is told a low band, with noise; 49 and more comes once in 200,000 times. */
    @Test
    void tellsAPartnerThatTestsAGuessNothing() {
        signed();
        countOverlap(1);

        assertThat(report("mia").jsonPath().getString("overlaps[0].band")).isIn("<10", "10-19", "20-49");
    }

    @Test
    void keepsTheSchemaFromBeingAgreedWhileFindingsArePending() {
        signed();
        ceremony.assess("M1", "M3").pass("NECESSITY_ASSESSED");

        assertThat(problem(Ceremony.gate("SCHEMA_AGREED", Ceremony.record("SCHEMA_AGREED")), 409))
                .isEqualTo("inquiry-pending");
        send("VTF", profile("VTF")).then().statusCode(204);
        send("GEM", profile("GEM")).then().statusCode(204);
        countOverlap(250);
        ceremony.pass("SCHEMA_AGREED");
    }

    @Test
    void waitsForNothingOnceThePreliminaryAgreementIsOver() {
        Map<String, Object> over = proposal();
        over.put("from", "2020-01-01");
        over.put("until", "2020-02-01");
        propose(over).then().statusCode(201);

        ceremony.assess("M1", "M3").pass("NECESSITY_ASSESSED").pass("SCHEMA_AGREED");
    }

    @Test
    void takesNothingUnderAnEarlierPreliminaryAgreement() {
        signed();
        SetStatement earlier = SetStatement.first(newest().digest(), REPORTED, OURS.digest());
        propose(proposal()).then().statusCode(201);

        assertThat(problem(
                        asConnector("vtf")
                                .contentType("application/octet-stream")
                                .header(
                                        "Samentel-Signature",
                                        new TestSigner("VTF")
                                                .sign(earlier.signingInput())
                                                .text())
                                .body(OURS.bytes())
                                .put(HOME + "/inquiries/1/sets/" + REPORTED.name()),
                        409))
                .isEqualTo("superseded");
    }

    @Test
    void tellsNobodyHowLargeASetIs() {
        signed();
        send(REPORTED, OURS).then().statusCode(204);

        assertThat(report("anna").jsonPath().getList("sets")).containsExactly(REPORTED.name());
    }

    @Test
    void findsNothingOutOnceASchemaIsAgreed() {
        ceremony.assess("M1", "M3").pass("NECESSITY_ASSESSED").pass("SCHEMA_AGREED");

        assertThat(problem(propose(proposal()), 409)).isEqualTo("gate-illegal");
    }

    @Test
    void refusesAProfileOfAnotherPartnerOrAgreement() {
        signed();

        assertThat(problem(InquiryCeremony.send("GEM", profile("VTF")), 403)).isEqualTo("forbidden");
    }

    @Test
    void refusesAProposalThatBreaksARule() {
        Map<String, Object> unknown = proposal();
        unknown.put("questions", List.of("M9"));
        assertThat(problem(propose(unknown), 422)).isEqualTo("question-unknown");
        Map<String, Object> backwards = proposal();
        backwards.put("dataTo", "2018-01-01");
        Response refused = propose(backwards);
        assertThat(problem(refused, 422)).isEqualTo("invalid-request");
        assertThat(refused.jsonPath().getString("detail")).contains("dataTo breaks the rule");
    }

    private static String verdict() {
        return report("anna").jsonPath().getString("questions[0].verdict");
    }

    /** Both partners blind both sets; so many points come out equal. */
    private static void countOverlap(int common) {
        send(REPORTED, OURS).then().statusCode(204);
        send(FLAGGED, THEIRS).then().statusCode(204);
        again("GEM", OURS.digest(), points(3, 0, 400)).then().statusCode(204);
        again("VTF", THEIRS.digest(), points(3, 400 - common, 700 - common))
                .then()
                .statusCode(204);
    }
}
