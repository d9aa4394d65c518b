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
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.schema.event.Event;
import org.junit.jupiter.api.Test;

/** Keys travel through a hub that cannot open them, and nothing is delivered under others. */
@QuarkusTest
class KeyCeremonyTest extends HubTest {
    private static Ceremony signed() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Ceremony.propose(ceremony.proposal()).then().statusCode(201);
        return ceremony.sign().pass("AGREEMENTS_SIGNED").permit().pass("PERMISSIONS_IN");
    }

    @Test
    void keepsTheGateOfTheKeysClosedUntilEveryPartnerOpenedItsEnvelope() {
        Ceremony ceremony = signed();
        var none = gate("KEYS_ISSUED", record("KEYS_ISSUED"));
        ceremony.issue(ceremony.keyIssue()).then().statusCode(200).body("missing", equalTo(List.of("POL")));
        var one = gate("KEYS_ISSUED", record("KEYS_ISSUED"));
        ceremony.receive("POL").then().statusCode(200).body("missing", equalTo(List.of()));

        assertThat(problem(none, 409)).isEqualTo("keys-missing");
        assertThat(none.jsonPath().<String>getList("missing")).containsExactly("VTF");
        assertThat(problem(one, 409)).isEqualTo("keys-missing");
        assertThat(one.jsonPath().<String>getList("missing")).containsExactly("POL");
        ceremony.pass("KEYS_ISSUED");
        assertThat(log("action=KEY_RECEIPT&outcome=DONE&limit=1").get(0)).containsEntry("partner", "POL");
    }

    @Test
    void showsAnEnvelopeToTheConnectorItIsForAndToNobodyElse() {
        openDatalab("VTF", "POL");

        asConnector("pol").get(HOME + "/keys").then().statusCode(200).body("envelope.to", equalTo("POL"));
        asConnector("vtf").get(HOME + "/keys").then().statusCode(200).body("envelope", nullValue());
        as("sofie").get(HOME + "/keys").then().statusCode(200).body("envelope", nullValue());
        as("aart")
                .get(HOME + "/keys")
                .then()
                .statusCode(200)
                .body("envelope", nullValue())
                .body("canaries[0].person", notNullValue());
        assertThat(problem(as("anna").get(HOME + "/keys"), 403)).isEqualTo("forbidden");
    }

    @Test
    void takesKeysFromTheCustodianOnlyAndOnlySignedByIt() {
        Ceremony ceremony = signed();
        Map<String, Object> issue = ceremony.keyIssue();
        Map<String, Object> forged = new HashMap<>(issue);
        forged.put(
                "canarySignature",
                new TestSigner("POL").sign(Ceremony.CANARIES.signingInput()).text());
        Map<String, Object> fewer = new HashMap<>(issue);
        fewer.put("envelopes", List.of());

        var other = asConnector("pol").contentType(ContentType.JSON).body(issue).post(HOME + "/keys");

        assertThat(problem(other, 403)).isEqualTo("forbidden");
        assertThat(problem(ceremony.issue(forged), 422)).isEqualTo("signature-refused");
        assertThat(problem(ceremony.issue(fewer), 422)).isEqualTo("invalid-request");
        assertThat(problem(ceremony.issue(with(issue, "agreement", "f".repeat(64))), 422))
                .isEqualTo("invalid-request");
        assertThat(problem(ceremony.issue(with(issue, "custodian", "POL")), 422))
                .isEqualTo("invalid-request");
        assertThat(problem(ceremony.issue(with(issue, "epoch", 2)), 422)).isEqualTo("invalid-request");
        ceremony.issue(issue).then().statusCode(200);
        assertThat(problem(ceremony.receive("POL", new TestSigner("thief")), 422))
                .isEqualTo("signature-refused");
    }

    private static Map<String, Object> with(Map<String, Object> issue, String field, Object value) {
        Map<String, Object> other = new HashMap<>(issue);
        other.put(field, value);
        return other;
    }

    @Test
    void refusesADeliveryWhoseCanariesDiffer() {
        openDatalab("VTF", "POL");
        Map<String, Object> other = new HashMap<>(Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01"));
        other.put("canaries", "f".repeat(64));

        assertThat(problem(Sender.announcing("vtf", other), 409)).isEqualTo("canary-differs");
    }

    @Test
    void goesOnWithTheSameKeysAfterALightAmendment() {
        Ceremony ceremony = openDatalab("VTF", "POL");
        Map<String, Object> amended = ceremony.proposal();
        amended.put("questions", List.of("M1", "M2", "M3"));
        ceremony.assess("M2");
        Ceremony.propose(amended).then().statusCode(201);
        ceremony.sign();

        asConnector("vtf").get(HOME + "/keys").then().statusCode(200);
        Sender.announce("vtf");
    }

    /** A partner that declared few persons and delivers guesses is stopped before one of them counts. */
    @Test
    void stopsAPartnerThatDeliversMorePersonsThanItDeclared() {
        Ceremony ceremony = Ceremony.draft("VTF", "POL").join().toAdvice();
        Map<String, Object> small = ceremony.proposal();
        small.put(
                "parties",
                List.of(
                        Map.of("code", "VTF", "role", "VTF", "persons", 100, "bsnBasis", "Wmo 5.2.9"),
                        Map.of("code", "POL", "role", "POL", "persons", 100)));
        ceremony.toCollecting(small);

        Sender first = Sender.announce("vtf").send(reports(0, 150));
        first.seal();
        Sender guesses = Sender.announce("vtf").send(reports(150, 160));
        var refused = guesses.sealing(Map.of());

        assertThat(problem(refused, 409)).isEqualTo("quota-exceeded");
        assertThat(refused.jsonPath().<String>getList("tagTypes")).containsExactly("BSN");
        assertThat(told(refused)).doesNotContain("160", "155", "156");
        as("sofie").delete(guesses.path()).then().statusCode(204);
        as("sofie").get(HOME + "/deliveries").then().body("findAll { it.state == 'SEALED' }.size()", equalTo(1));
    }

    private static java.util.function.Function<String, List<Event>> reports(int from, int to) {
        return delivery -> IntStream.range(from, to)
                .mapToObj(i -> MadeUp.report(delivery, i, LocalDate.of(2022, 5, 1), "FIRST")
                        .build())
                .toList();
    }
}
