package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Papers.HTML;
import static nl.samentel.hub.testing.Papers.KINDS;
import static nl.samentel.hub.testing.Papers.everyForm;
import static nl.samentel.hub.testing.Papers.html;
import static nl.samentel.hub.testing.Papers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.testing.Callers;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.InquiryCeremony;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventSchema;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.SubjectRole;
import org.junit.jupiter.api.Test;

/** Reads the documents of datalabs that went through the whole ceremony. */
@QuarkusTest
class PaperworkTest extends HubTest {
    private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
    static final String RECORDED = "as agreed on the trial day";

    private static void assertEveryFormSays(String kind, String... facts) {
        for (String form : everyForm(kind)) {
            assertThat(form).as(kind).contains(facts);
        }
    }

    static Sender reported() {
        Sender sender = Sender.announce("vtf").send(DeliveryTest.reports(0, 12));
        sender.seal();
        return sender;
    }

    private static Sender suppliedByPolice() {
        Sender sender = Sender.announce("pol").send(id -> List.of(incident(id)));
        sender.seal();
        return sender;
    }

    private static Event incident(String delivery) {
        return Event.builder(
                        EventHeader.of("POL", Callers.DATALAB, delivery),
                        MadeUp.bytes("incident 1"),
                        EventType.POLICE_INCIDENT,
                        DAY)
                .role(SubjectRole.SUSPECT)
                .personTags(List.of(MadeUp.bsn(1)))
                .build();
    }

    private static Response withdraw(String partner, Sender sender) {
        return asConnector(partner)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "wrong file"))
                .post(sender.path() + "/withdrawal");
    }

    private static String receipt(Sender sender) {
        return as("mia").get(sender.path()).then().statusCode(200).extract().path("receipt");
    }

    @Test
    void listsEveryDocumentWithATitleInBothLanguages() {
        openDatalab("VTF", "POL");

        as("aart")
                .get(HOME + "/documents")
                .then()
                .statusCode(200)
                .body("kind", equalTo(KINDS))
                .body("[0].title.nl", equalTo("Verwerkingsregister"))
                .body("[5].title.en", equalTo("Breach pack"));
    }

    @Test
    void writesTheRecordOfProcessingFromTheAgreementAndWhatHappened() {
        openDatalab("VTF", "POL");
        Sender delivery = reported();
        String snapshot = CountTest.freeze("first");
        Agreement agreed = Ceremony.newest().agreement();

        assertEveryFormSays(
                "processing-register",
                Ceremony.newest().digest().hex(),
                Ceremony.newest().digest().spoken(),
                agreed.roster().hex(),
                "prevention",
                "AVG 89, UAVG 24",
                "Wmo 2015 art. 5.2.9",
                EventSchema.fingerprint(),
                "report_type_native",
                agreed.until().toString(),
                agreed.destroyBy().toString(),
                "2024-1",
                delivery.id(),
                receipt(delivery),
                snapshot,
                RECORDED);
        assertThat(html("processing-register", "nl"))
                .contains(
                        "Verwerkingsregister",
                        "van kracht",
                        "Verwerkingsverantwoordelijken",
                        "melding bij Veilig Thuis")
                .contains("[in te vullen door de functionaris]");
        assertThat(html("processing-register", "en"))
                .contains("Record of processing", "in force", "Controllers", "report at Veilig Thuis")
                .contains("[to be filled in by the officer]");
    }

    @Test
    void writesTheAnnexForTheImpactAssessmentFromTheGates() {
        openDatalab("VTF", "POL");

        assertEveryFormSays("dpia-annex", Ceremony.newest().digest().hex(), RECORDED, "Bpg 4:7", "AES-GCM");
        assertThat(html("dpia-annex", "nl"))
                .contains("DPIA-bijlage", "restrisico", "B2. Noodzaak en evenredigheid", "nog niet vastgelegd");
        assertThat(html("dpia-annex", "en"))
                .contains(
                        "Annex for the DPIA", "residual risks", "Prior consultation (GDPR 36) on", "not recorded yet");
    }

    @Test
    void saysInTheAnnexWhatIsNecessaryAndWhatTheRecordsCanAnswer() {
        Ceremony.draft("VTF", "GEM").join().pass("QUESTIONS_FIXED");
        InquiryCeremony.signed();
        InquiryCeremony.send("VTF", InquiryCeremony.profile("VTF")).then().statusCode(204);
        Ceremony.assess("M1", Ceremony.assessment("M1")).then().statusCode(200);

        assertEveryFormSays(
                "dpia-annex",
                "M1",
                "report_type_native",
                InquiryCeremony.newest().digest().spoken());
        assertThat(html("dpia-annex", "nl"))
                .contains("Noodzaak per partner en veld", "doorgaan", "Of de gegevens volstaan, in klassen");
        assertThat(html("dpia-annex", "en"))
                .contains("Necessity by partner and field", "proceed", "Whether the records suffice, in bands");
    }

    @Test
    void packsForABreachThatTouchedTheAgreementItself() throws SQLException {
        openDatalab("VTF", "POL");
        Sender delivery = reported();
        Database.execute("UPDATE agreement SET document = '\\x00'");

        assertThat(html("breach-pack", "en")).contains("does not read any more", delivery.id());
        assertThat(html("breach-pack", "nl")).contains("niet meer leesbaar", delivery.id());
        assertThat(problem(read("mia", HTML, "processing-register", "nl"), 409)).isEqualTo("agreement-altered");
    }

    @Test
    void writesTheEntryForTheAlgorithmRegisterByTheFieldsOfItsStandard() {
        openDatalab("VTF", "POL");

        assertEveryFormSays(
                "algorithm-register",
                "(description_short)",
                "(publication_category)",
                "(impacttoetsen_grouping)",
                "(methods_and_models)",
                "In gebruik",
                "prevention");
        assertThat(html("algorithm-register", "nl")).contains("Proef").doesNotContain("Trial");
        assertThat(html("algorithm-register", "en")).contains("Trial").doesNotContain("Proef");
    }

    @Test
    void recordsTheSupplyOfPoliceDataAndOfNoOtherPartner() {
        openDatalab("VTF", "POL");
        Sender other = reported();
        Sender supplied = suppliedByPolice();

        assertEveryFormSays(
                "police-supply", supplied.id(), receipt(supplied), "minister", "2024-1", "2022-01-01", "Bpg 4:7");
        everyForm("police-supply").forEach(form -> assertThat(form).doesNotContain(other.id()));
        assertThat(html("police-supply", "nl")).contains("Verstrekkingsregister Wpg 32", "Geen onevenredige belasting");
    }

    @Test
    void statesNoDestructionBeforeThereWasOne() {
        openDatalab("VTF", "POL");
        Sender delivery = reported();
        Ceremony.gate("CLOSED", Ceremony.record("CLOSED")).then().statusCode(200);

        assertEveryFormSays(
                "destruction-statement",
                delivery.id(),
                Ceremony.newest().agreement().destroyBy().toString(),
                RECORDED);
        assertThat(html("destruction-statement", "nl")).contains("nog NIET vernietigd", "gesloten");
        assertThat(html("destruction-statement", "en")).contains("NOT destroyed yet", "closed");
    }

    @Test
    void packsWhatABreachNeedsWithPersonsInBandsOnly() {
        openDatalab("VTF", "POL");
        Sender delivery = reported();

        assertEveryFormSays(
                "breach-pack",
                delivery.id(),
                "DELIVERY_SEAL",
                "AGREEMENT_SIGN",
                Ceremony.newest().digest().hex());
        assertThat(html("breach-pack", "nl"))
                .contains(
                        "1.000.000 – 9.999.999",
                        "beheerder van de hub samen met",
                        "sleutels uitgegeven → neemt leveringen aan");
        assertThat(html("breach-pack", "en"))
                .contains("1,000,000 – 9,999,999", "hub operator together with", "keys issued → takes deliveries");
        everyForm("breach-pack")
                .forEach(form -> assertThat(form)
                        .doesNotContain("5000000")
                        .doesNotContain("5.000.000")
                        .doesNotContain("5,000,000")
                        .doesNotContain("mia")
                        .doesNotContain("127.0.0.1"));
    }

    @Test
    void showsWhatAPartnerTookBack() {
        openDatalab("VTF", "POL");
        Sender supplied = suppliedByPolice();
        withdraw("pol", supplied).then().statusCode(200);

        for (String kind : List.of("processing-register", "police-supply", "destruction-statement", "breach-pack")) {
            assertThat(html(kind, "nl")).as(kind).contains("ingetrokken, rijen verwijderd", supplied.id());
            assertThat(html(kind, "nl"))
                    .as(kind)
                    .doesNotContain("Intrekkingen: geen")
                    .doesNotContain("wrong file");
            assertThat(html(kind, "en")).as(kind).contains("withdrawn, rows removed");
        }
    }
}
