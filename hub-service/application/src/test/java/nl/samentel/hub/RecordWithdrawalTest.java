package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.DATALAB;
import static nl.samentel.hub.testing.Callers.HOME;
import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static nl.samentel.hub.testing.Withdrawing.ids;
import static nl.samentel.hub.testing.Withdrawing.look;
import static nl.samentel.hub.testing.Withdrawing.records;
import static nl.samentel.hub.testing.Withdrawing.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Ceremony;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.hub.testing.TestSigner;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import nl.samentel.schema.withdrawal.WithdrawalRequests;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** A partner takes back some records of what it delivered: of a person who objected afterwards, for instance. */
@QuarkusTest
class RecordWithdrawalTest extends HubTest {
    private static final Map<String, Object> QUESTION =
            Map.of("question", "M1", "dimensions", List.of("year"), "purpose", "trial");

    private static Sender delivered(String from, String to, int first, int last) {
        LocalDate day = LocalDate.parse(from).plusDays(60);
        Sender sender = Sender.announce("vtf", from, to)
                .send(id -> IntStream.range(first, last)
                        .mapToObj(i -> MadeUp.report(id, i, day, "FIRST").build())
                        .toList());
        sender.seal();
        return sender;
    }

    private static Sender delivered() {
        return delivered("2022-01-01", "2023-01-01", 0, 15);
    }

    private static Path file(String snapshot) {
        return Path.of(ConfigProvider.getConfig().getValue("samentel.snapshots.directory", String.class))
                .resolve(snapshot + ".snapshot");
    }

    @Test
    void removesTheEventsWithTheirTagsStopsWhatRestsOnThemAndGivesASignedReceipt() throws SQLException {
        openDatalab("VTF", "GEM");
        Sender sender = delivered();
        String snapshot = CountTest.freeze("first");
        String answer = CountTest.count("application/json", QUESTION)
                .then()
                .statusCode(200)
                .extract()
                .path("id");
        UUID reference = UUID.randomUUID();

        Response done = records("vtf", reference, ids("report 3", "report 4", "report 99"));

        done.then().statusCode(200).body("kind", equalTo("RECORDS")).body("suspended.name", equalTo(List.of("first")));
        WithdrawalReceipt receipt = verified(done, "");
        assertThat(receipt.partner()).isEqualTo("VTF");
        assertThat(receipt.reference()).isEqualTo(reference.toString());
        assertThat(receipt.snapshots()).containsExactly(snapshot);
        assertThat(receipt.answers()).isOne();
        assertThat(receipt.request())
                .isEqualTo(WithdrawalRequests.records(
                        DATALAB,
                        "VTF",
                        List.of(MadeUp.bytes("report 99"), MadeUp.bytes("report 4"), MadeUp.bytes("report 3"))));
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(13);
        assertThat(Database.number("SELECT count(*) FROM alias")).isEqualTo(26);
        assertThat(Database.number("SELECT count(*) FROM alias a WHERE NOT EXISTS"
                        + " (SELECT 1 FROM event_record e WHERE e.record_id = a.record_id)"))
                .isZero();
        assertThat(Database.number("SELECT records FROM delivery WHERE id = '" + sender.id() + "'"))
                .isEqualTo(13);
        assertThat(file(snapshot)).doesNotExist();
        assertThat(problem(CountTest.count("application/json", QUESTION), 409)).isEqualTo("snapshot-suspended");
        as("anna").get(HOME + "/answers/" + answer).then().statusCode(200).body("state", equalTo("WITHDRAWN_DATA"));
    }

    @Test
    void saysInTheLogThatItHappenedAndNeverWhoOrHowMany() {
        openDatalab("VTF", "GEM");
        delivered();

        records("vtf", UUID.randomUUID(), ids("report 3")).then().statusCode(200);

        Map<String, Object> entry =
                log("action=RECORDS_WITHDRAW&outcome=DONE&limit=1").get(0);
        assertThat(entry).containsEntry("partner", "VTF").containsEntry("purpose", "a person objected");
        Map<?, ?> details = (Map<?, ?>) entry.get("details");
        assertThat(details.get("recordsCommitment").toString()).matches("[0-9a-f]{64}");
        assertThat(details.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("answers", "receipt", "recordsCommitment", "snapshots");
    }

    @Test
    void givesTheSameReceiptForTheSameRequestAlsoWhenTheRecordsCameBackMeanwhile() throws SQLException {
        openDatalab("VTF", "GEM");
        delivered();
        UUID reference = UUID.randomUUID();
        String first = records("vtf", reference, ids("report 3")).path("document");
        delivered();

        String second = records("vtf", reference, ids("report 3")).path("document");

        assertThat(second).isEqualTo(first);
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(15);
        assertThat(problem(records("vtf", reference, ids("report 4")), 409)).isEqualTo("withdrawal-differs");
        String third = records("vtf", UUID.randomUUID(), ids("report 3")).path("document");
        assertThat(third).isNotEqualTo(first);
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(14);
    }

    @Test
    void looksWithoutChangingAnything() throws SQLException {
        openDatalab("VTF", "GEM");
        delivered();
        CountTest.freeze("first");

        look("vtf", ids("report 99", "report 3", "report 14"))
                .then()
                .statusCode(200)
                .body("known", equalTo(List.of(1, 2)))
                .body("snapshots.name", equalTo(List.of("first")));
        look("gem", ids("report 3"))
                .then()
                .statusCode(200)
                .body("known", equalTo(List.of()))
                .body("snapshots", equalTo(List.of()));

        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(15);
        CountTest.count("application/json", QUESTION).then().statusCode(200);
    }

    @Test
    void touchesOnlyWhatRestsOnTheSamePeriod() {
        openDatalab("VTF", "GEM");
        delivered("2021-01-01", "2022-01-01", 100, 112);
        String older = CountTest.freeze("older");
        gate("COLLECTING", record("COLLECTING")).then().statusCode(200);
        delivered();
        String both = CountTest.freeze("both");

        Response done = records("vtf", UUID.randomUUID(), ids("report 3"));

        done.then().body("suspended.id", equalTo(List.of(both)));
        as("anna").get(HOME + "/snapshots/" + older).then().body("state", equalTo("READY"));
    }

    @Test
    void worksWhenTheAgreementHoldsNoMore() {
        openDatalab("VTF", "POL");
        delivered();
        Ceremony.revoke("POL", new TestSigner("POL")).then().statusCode(200);

        records("vtf", UUID.randomUUID(), ids("report 3")).then().statusCode(200);
    }

    @Test
    void refusesWhatItCannotDoWithoutRepeatingAnId() throws SQLException {
        openDatalab("VTF", "GEM");
        delivered();

        assertThat(problem(records("gem", UUID.randomUUID(), ids("report 3")), 409))
                .isEqualTo("records-unknown");
        assertThat(problem(records("vtf", UUID.randomUUID(), ids("report 77")), 409))
                .isEqualTo("records-unknown");
        Response malformed =
                records("vtf", UUID.randomUUID(), List.of(ids("report 3").get(0), "c2VjcmV0"));
        assertThat(problem(malformed, 422)).isEqualTo("invalid-request");
        assertThat(malformed.asString()).contains("events[1]").doesNotContain("c2VjcmV0");
        Response person = as("sofie")
                .contentType(ContentType.JSON)
                .body(Map.of("reference", UUID.randomUUID().toString(), "events", ids("report 3"), "reason", "x"))
                .post(HOME + "/withdrawals/records");
        assertThat(problem(person, 403)).isEqualTo("forbidden");
        Sender.announce("vtf", "2023-01-01", "2024-01-01");
        assertThat(problem(records("vtf", UUID.randomUUID(), ids("report 3")), 409))
                .isEqualTo("delivery-open");
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(15);
        assertThat(Database.number("SELECT count(*) FROM withdrawal")).isZero();
    }

    @Test
    void endsABuildThatIsUnderWayAndLeavesNothingOfIt() throws SQLException {
        openDatalab("VTF", "GEM");
        delivered();
        String snapshot;
        try (Connection owner = Database.asOwner();
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            // A build asks for its keys before it reads; a withdrawal does not.
            statement.execute("LOCK TABLE key_root IN ACCESS EXCLUSIVE MODE");
            snapshot = as("mia")
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "overtaken"))
                    .post(HOME + "/snapshots")
                    .then()
                    .statusCode(202)
                    .extract()
                    .path("id");

            records("vtf", UUID.randomUUID(), ids("report 3")).then().statusCode(200);

            owner.rollback();
        }
        as("mia")
                .get(HOME + "/snapshots/" + snapshot)
                .then()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("data-withdrawn"));
        String next = CountTest.freeze("next");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(file(snapshot)).doesNotExist());
        as("mia").get(HOME + "/snapshots/" + snapshot).then().body("state", equalTo("FAILED"));
        CountTest.count("application/json", QUESTION).then().statusCode(200).body("snapshot.id", equalTo(next));
    }

    @Test
    void givesTheRoleThatServesRequestsNoOtherWayToRemoveRecords() throws SQLException {
        openDatalab("VTF", "GEM");
        delivered();
        UUID reference = UUID.randomUUID();
        records("vtf", reference, ids("report 3")).then().statusCode(200);
        String call = "SELECT * FROM withdraw_records('" + DATALAB + "', 'VTF', '" + reference
                + "', ARRAY(SELECT sha256('report 4'::bytea)))";

        try (Connection hub = Database.asHub();
                Statement statement = hub.createStatement()) {
            assertThatThrownBy(() -> statement.execute(call)).hasMessageContaining("Only what is being withdrawn");
            assertThatThrownBy(() -> statement.execute("DELETE FROM withdrawal"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("UPDATE withdrawal SET request = request"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(14);
    }
}
