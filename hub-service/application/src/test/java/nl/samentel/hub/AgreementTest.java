package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.DATALAB;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.SignedRosterEntry;
import org.junit.jupiter.api.Test;

/** Nothing moves without an agreement that every partner signed, that holds today and that nobody revoked. */
@QuarkusTest
class AgreementTest extends HubTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    private static Response announcing(String partner) {
        return Sender.announcing(partner, Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01"));
    }

    private static Response count() {
        return as("anna")
                .contentType(ContentType.JSON)
                .body(Map.of("question", "M1", "dimensions", List.of("year"), "purpose", "trial"))
                .post(HOME + "/counts");
    }

    @Test
    void showsAnalystsWhatIsAgreedAndHowItStands() {
        openDatalab("VTF", "POL");

        as("anna")
                .get(HOME)
                .then()
                .body("agreement.state", equalTo("IN_FORCE"))
                .body(
                        "agreement.fingerprint",
                        equalTo(Ceremony.newest().digest().spoken()))
                .body("questions", equalTo(List.of("M1", "M3")))
                .body("partners.find { it.code == 'POL' }.permission.state", equalTo("VALID"))
                .body("partners.find { it.code == 'VTF' }.permission.state", equalTo("NOT_NEEDED"));
        assertThat(log("action=AGREEMENT_SIGN&outcome=DONE&limit=2"))
                .extracting(e -> e.get("partner"))
                .containsExactlyInAnyOrder("VTF", "POL");
    }

    @Test
    void refusesASignatureWithAnotherKeyOrUnderAnotherPartner() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Ceremony.propose(ceremony.proposal()).then().statusCode(201);

        assertThat(problem(Ceremony.sign("VTF", new TestSigner("thief")), 422)).isEqualTo("signature-refused");
        assertThat(problem(Ceremony.sign("VTF", new TestSigner("POL")), 422)).isEqualTo("signature-refused");
        assertThat(problem(Ceremony.sign("GEM", new TestSigner("GEM")), 422)).isEqualTo("signature-refused");
        as("mia").get(HOME).then().body("agreement.missing", equalTo(List.of("POL", "VTF")));
    }

    @Test
    void stopsEverythingAtOnceWhenAPartnerRevokes() {
        openDatalab("VTF", "POL");
        Sender open = Sender.announce("vtf");

        assertThat(problem(Ceremony.revoke("POL", new TestSigner("VTF")), 422)).isEqualTo("signature-refused");
        Ceremony.revoke("POL", new TestSigner("POL")).then().statusCode(200);

        as("anna")
                .get(HOME)
                .then()
                .body("state", equalTo("SUSPENDED"))
                .body("agreement.state", equalTo("REVOKED"))
                .body("agreement.revokedBy", equalTo(List.of("POL")))
                .body("questions", equalTo(List.of()));
        assertThat(problem(announcing("vtf"), 409)).isEqualTo("not-collecting");
        assertThat(problem(open.put(0, new byte[10], "00".repeat(32)), 409)).isEqualTo("not-collecting");
        assertThat(problem(count(), 409)).isEqualTo("gate-illegal");
        assertThat(problem(gate("COLLECTING", record("COLLECTING")), 409)).isEqualTo("not-in-force");
        as("mia").get(HOME + "/gates").then().body("[-1].record.reason", equalTo("The agreement was revoked by POL."));
        assertThat(log("action=AGREEMENT_REVOKE&outcome=DONE&limit=1").get(0)).containsEntry("partner", "POL");
    }

    @Test
    void doesNotFallBackToAnEarlierVersionWhenTheNewestIsRevoked() {
        Ceremony ceremony = openDatalab("VTF", "POL");
        Map<String, Object> amended = ceremony.proposal();
        amended.put("questions", List.of("M1", "M2", "M3"));
        ceremony.assess("M2");
        Ceremony.propose(amended).then().statusCode(201);
        ceremony.sign();
        as("anna").get(HOME).then().body("questions", equalTo(List.of("M1", "M2", "M3")));

        Ceremony.revoke("VTF", new TestSigner("VTF")).then().statusCode(200);

        as("anna").get(HOME).then().body("questions", equalTo(List.of()));
        assertThat(problem(gate("COLLECTING", record("COLLECTING")), 409)).isEqualTo("not-in-force");
    }

    @Test
    void takesALightAmendmentWhileCollectingAndHoldsToTheOldVersionUntilAllHaveSigned() {
        Ceremony ceremony = openDatalab("VTF", "POL");
        Map<String, Object> amended = ceremony.proposal();
        amended.put("questions", List.of("M1", "M2", "M3"));
        ceremony.assess("M2");

        Ceremony.propose(amended).then().statusCode(201).body("version", equalTo(2));
        Ceremony.sign("VTF", new TestSigner("VTF")).then().statusCode(200);

        as("anna")
                .get(HOME)
                .then()
                .body("state", equalTo("COLLECTING"))
                .body("agreement.version", equalTo(2))
                .body("agreement.state", equalTo("PROPOSED"))
                .body("questions", equalTo(List.of("M1", "M3")));
        Ceremony.sign("POL", new TestSigner("POL")).then().statusCode(200);
        as("anna").get(HOME).then().body("questions", equalTo(List.of("M1", "M2", "M3")));
    }

    @Test
    void sendsAnyOtherChangeBackToANewAssessment() {
        Ceremony ceremony = openDatalab("VTF", "POL");
        Map<String, Object> changed = ceremony.proposal();
        changed.put("purpose", "detection");

        assertThat(problem(Ceremony.propose(changed), 409)).isEqualTo("gate-illegal");

        ceremony.pass("SCHEMA_AGREED").pass("DPIA_DONE").pass("OFFICER_ADVISED");
        Ceremony.propose(changed).then().statusCode(201);
    }

    @Test
    void takesNoSignatureUnderAVersionThatIsNotTheNewest() {
        Ceremony ceremony = openDatalab("VTF", "POL");
        String old =
                new TestSigner("VTF").sign(Ceremony.newest().signingInput()).text();
        Map<String, Object> amended = ceremony.proposal();
        amended.put("questions", List.of("M1"));
        Ceremony.propose(amended).then().statusCode(201);

        Response late = asConnector("vtf")
                .contentType(ContentType.JSON)
                .body(Map.of("signature", old))
                .post(HOME + "/agreements/1/signatures");
        Response wrong = asConnector("vtf")
                .contentType(ContentType.JSON)
                .body(Map.of("signature", old))
                .post(HOME + "/agreements/2/signatures");

        assertThat(problem(late, 409)).isEqualTo("superseded");
        assertThat(problem(wrong, 422)).isEqualTo("signature-refused");
    }

    @Test
    void holdsOnlyOnItsDays() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Map<String, Object> later = ceremony.proposal();
        later.put("from", TODAY.plusDays(2).toString());
        Ceremony.propose(later).then().statusCode(201);
        ceremony.sign();
        as("anna").get(HOME).then().body("agreement.state", equalTo("NOT_YET"));
        assertThat(problem(gate("AGREEMENTS_SIGNED", record("AGREEMENTS_SIGNED")), 409))
                .isEqualTo("not-in-force");
        Map<String, Object> over = ceremony.proposal();
        over.put("until", TODAY.toString());
        Ceremony.propose(over).then().statusCode(201);
        ceremony.sign();

        as("anna").get(HOME).then().body("agreement.state", equalTo("EXPIRED"));
        assertThat(problem(gate("AGREEMENTS_SIGNED", record("AGREEMENTS_SIGNED")), 409))
                .isEqualTo("not-in-force");
    }

    @Test
    void stopsAPartnerWhosePermissionIsOverAndShowsItToEverybody() {
        openDatalab("VTF", "POL");
        Ceremony.permit("POL", "2020-01-01", TODAY.toString()).then().statusCode(201);

        Response refused = announcing("pol");

        assertThat(problem(refused, 409)).isEqualTo("permission-missing");
        assertThat(refused.jsonPath().<String>getList("permissions")).containsExactly("POL EXPIRED");
        announcing("vtf").then().statusCode(201);
        as("anna")
                .get(HOME)
                .then()
                .body("partners.find { it.code == 'POL' }.permission.state", equalTo("EXPIRED"))
                .body("partners.find { it.code == 'POL' }.permission.until", equalTo(TODAY.toString()));
        Ceremony.permit("POL", "2020-01-01", TODAY.plusDays(1).toString())
                .then()
                .statusCode(201);
        announcing("pol").then().statusCode(201);
    }

    @Test
    void letsAStewardRecordThePermissionOfTheOwnPartnerOnly() {
        openDatalab("VTF", "POL");

        assertThat(problem(recordAsSofie("POL", "POLICE"), 403)).isEqualTo("forbidden");
        recordAsSofie("VTF", "PROFESSIONAL").then().statusCode(201);
        as("sofie")
                .get(HOME + "/permissions")
                .then()
                .statusCode(200)
                .body("[0].partner", equalTo("VTF"))
                .body("[1].partner", equalTo("POL"));
    }

    private static Response recordAsSofie(String partner, String kind) {
        Map<String, String> permission = Map.of(
                "partner",
                partner,
                "kind",
                kind,
                "issuer",
                "mayor",
                "reference",
                "7",
                "conditions",
                "",
                "from",
                "2024-01-01",
                "until",
                "2030-01-01");
        return as("sofie").contentType(ContentType.JSON).body(permission).post(HOME + "/permissions");
    }

    @Test
    void refusesAProposalThatBreaksRules() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Map<String, Object> question = ceremony.proposal();
        question.put("questions", List.of("Z9"));
        Map<String, Object> custodian = ceremony.proposal();
        custodian.put("keyCustodian", "HUB");
        Map<String, Object> stranger = ceremony.proposal();
        stranger.put("parties", List.of(Map.of("code", "GEM", "role", "GEM", "persons", 1)));
        Map<String, Object> noBasis = ceremony.proposal();
        noBasis.put(
                "parties",
                List.of(
                        Map.of("code", "VTF", "role", "VTF", "persons", 1, "tagTypes", List.of("BSN")),
                        Map.of("code", "POL", "role", "POL", "persons", 1)));

        assertThat(problem(Ceremony.propose(question), 422)).isEqualTo("question-unknown");
        assertThat(problem(Ceremony.propose(custodian), 422)).isEqualTo("invalid-request");
        assertThat(problem(Ceremony.propose(stranger), 422)).isEqualTo("invalid-request");
        assertThat(Ceremony.propose(noBasis).jsonPath().getString("detail")).contains("parties.bsnBasis");
        as("mia").get(HOME).then().body("agreement", nullValue());
    }

    @Test
    void proposesNothingBeforeEveryConnectorHasJoined() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").toAdvice();
        Ceremony.join("VTF", new TestSigner("VTF")).then().statusCode(200);

        Response early = Ceremony.propose(ceremony.proposal());

        assertThat(problem(early, 409)).isEqualTo("roster-incomplete");
        assertThat(early.jsonPath().<String>getList("missing")).containsExactly("POL");
    }

    @Test
    void addsToTheRosterOnlyWhatContinuesItAndComesFromThePartnerItself() {
        Ceremony.draft("VTF", "POL").join();
        TestSigner newKeys = new TestSigner("VTF again");
        RosterEntry early = new RosterEntry(
                DATALAB, 1, new Digest("0".repeat(64)), "VTF", newKeys.verifyingKey(), newKeys.encapsulationKey());
        SignedRosterEntry gap = new SignedRosterEntry(early, newKeys.sign(early.signingInput()));

        assertThat(problem(Ceremony.append(gap), 409)).isEqualTo("roster-moved");
        assertThat(problem(
                        asConnector("pol")
                                .contentType(ContentType.JSON)
                                .body(asConnector("vtf")
                                        .get(HOME + "/roster")
                                        .jsonPath()
                                        .getMap("[0]"))
                                .post(HOME + "/roster"),
                        403))
                .isEqualTo("forbidden");
        Ceremony.join("VTF", newKeys).then().statusCode(200).body("size()", equalTo(3));
    }

    @Test
    void cannotBeChangedByTheRoleThatServesRequests() throws SQLException {
        openDatalab("VTF", "POL");
        try (Connection hub = Database.asHub();
                Statement statement = hub.createStatement()) {
            for (String change : List.of(
                    "UPDATE agreement SET document = ''",
                    "DELETE FROM agreement_signature WHERE kind = 'REVOCATION'",
                    "UPDATE roster_entry SET partner = 'POL'",
                    "DELETE FROM permission",
                    "UPDATE gate SET record = '{}'")) {
                assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void noticesAnAgreementThatWasChangedInTheDatabase() throws SQLException {
        openDatalab("VTF", "POL");
        Database.execute(
                "UPDATE agreement SET document ="
                        + " convert_to(replace(convert_from(document, 'UTF8'), '\"minPersons\":10', '\"minPersons\":5'), 'UTF8')");

        assertThat(problem(announcing("vtf"), 409)).isEqualTo("not-in-force");
        as("anna").get(HOME).then().body("agreement.state", equalTo("ALTERED")).body("questions", equalTo(List.of()));
    }

    @Test
    void noticesASignatureThatWasPutIntoTheDatabase() throws SQLException {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Ceremony.propose(ceremony.proposal()).then().statusCode(201);
        Ceremony.sign("VTF", new TestSigner("VTF")).then().statusCode(200);
        Database.execute("INSERT INTO agreement_signature SELECT datalab, version, 'POL', kind, signature, received_at"
                + " FROM agreement_signature");

        assertThat(problem(gate("AGREEMENTS_SIGNED", record("AGREEMENTS_SIGNED")), 409))
                .isEqualTo("not-in-force");
        as("anna").get(HOME).then().body("agreement.state", equalTo("ALTERED"));
    }
}
