package nl.samentel.hub;

import static nl.samentel.hub.testing.Callers.as;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static nl.samentel.hub.testing.Ceremony.gate;
import static nl.samentel.hub.testing.Ceremony.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.MadeUp;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.event.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a delivery goes from announced to sealed, and what keeps it from that. */
@QuarkusTest
class DeliveryTest extends HubTest {
    @BeforeEach
    void open() {
        openDatalab("VTF", "POL");
    }

    static Function<String, List<Event>> reports(int from, int to) {
        return delivery -> IntStream.range(from, to)
                .mapToObj(i -> MadeUp.report(delivery, i, LocalDate.of(2022, 3, 1), "FIRST")
                        .build())
                .toList();
    }

    @Test
    void sealsWhatWasAnnouncedAndSent() throws SQLException {
        Sender sender = Sender.announce("vtf").send(reports(0, 20)).send(reports(20, 30));

        String receipt = sender.seal();

        assertThat(receipt).matches("[0-9a-f]{64}");
        asConnector("vtf")
                .get(sender.path())
                .then()
                .statusCode(200)
                .body("state", equalTo("SEALED"))
                .body("records", equalTo(30))
                .body("receipt", equalTo(receipt));
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(30);
        assertThat(Database.number("SELECT count(*) FROM alias")).isEqualTo(60);
        assertThat(log("action=DELIVERY_SEAL&limit=1").get(0))
                .containsEntry("outcome", "DONE")
                .containsEntry("partner", "VTF")
                .containsEntry("objectId", sender.id());
        assertThat(log("action=DELIVERY_BATCH&limit=2"))
                .hasSize(2)
                .allSatisfy(e -> assertThat(e.get("details"))
                        .asString()
                        .contains("recordsCommitment")
                        .doesNotContain("records="));
    }

    @Test
    void givesTheSameDeliveryForTheSameReference() {
        UUID reference = UUID.randomUUID();
        var announcement = Sender.announcement(reference, "2022-01-01", "2023-01-01");

        String first = Sender.announcing("vtf", announcement)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Sender.announcing("vtf", announcement)
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("nextSequence", equalTo(0))
                .body("maxRecordsPerBatch", equalTo(5000))
                .body("replaces", equalTo(false));
    }

    @Test
    void refusesASecondOpenDelivery() {
        Sender.announce("vtf");

        var second = Sender.announcing("vtf", Sender.announcement(UUID.randomUUID(), "2023-01-01", "2023-07-01"));

        assertThat(problem(second, 409)).isEqualTo("delivery-open");
    }

    @Test
    void refusesAPeriodThatOverlapsASealedOne() {
        Sender.announce("vtf").send(reports(0, 3)).seal();

        var other = Sender.announcing("vtf", Sender.announcement(UUID.randomUUID(), "2022-06-01", "2023-06-01"));
        var beside = Sender.announcing("vtf", Sender.announcement(UUID.randomUUID(), "2023-01-01", "2023-07-01"));

        assertThat(problem(other, 409)).isEqualTo("period-overlaps");
        beside.then().statusCode(201);
    }

    @Test
    void refusesAnotherKeyThanOtherPartnersShowed() {
        Sender.announce("vtf");
        Map<String, Object> other = new HashMap<>(Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01"));
        other.put("labels", List.of(Sender.label("BSN", "nl-bsn-1", 9)));

        assertThat(problem(Sender.announcing("pol", other), 409)).isEqualTo("key-check-differs");
    }

    @Test
    void refusesAnotherSchemaAtTheAnnouncement() {
        Map<String, Object> other = new HashMap<>(Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01"));
        other.put("schemaFingerprint", "00".repeat(32));

        assertThat(problem(Sender.announcing("vtf", other), 422)).isEqualTo("schema-differs");
    }

    @Test
    void refusesAPartnerThatTakesNoPart() {
        var stranger = Sender.announcing("gem", Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01"));

        assertThat(problem(stranger, 403)).isEqualTo("forbidden");
    }

    @Test
    void refusesToSealWithOtherTotals() {
        Sender sender = Sender.announce("vtf").send(reports(0, 3));

        assertThat(problem(sender.sealing(Map.of("records", 4)), 409)).isEqualTo("totals-differ");
        assertThat(problem(sender.sealing(Map.of("batches", 2)), 409)).isEqualTo("totals-differ");
        assertThat(problem(sender.sealing(Map.of("digest", "00".repeat(32))), 409))
                .isEqualTo("totals-differ");
        sender.seal();
    }

    @Test
    void givesTheSameReceiptWhenSealedAgain() {
        Sender sender = Sender.announce("vtf").send(reports(0, 3));

        assertThat(sender.seal()).isEqualTo(sender.seal());
    }

    @Test
    void replacesTheDeliveryOfTheSamePeriodAndRemovesItsEvents() throws SQLException {
        Sender old = Sender.announce("vtf").send(reports(0, 10));
        old.seal();

        Sender.announce("vtf").send(reports(0, 9)).seal();

        asConnector("vtf").get(old.path()).then().body("state", equalTo("REPLACED"));
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(9);
        assertThat(Database.number("SELECT count(*) FROM alias")).isEqualTo(18);
    }

    @Test
    void asksBeforeADeliveryShrinksByMoreThanAFifth() {
        Sender.announce("vtf").send(reports(0, 10)).seal();
        Sender smaller = Sender.announce("vtf").send(reports(0, 7));

        assertThat(problem(smaller.sealing(Map.of()), 409)).isEqualTo("delivery-shrinks");
        smaller.sealing(Map.of("confirmShrink", true)).then().statusCode(200);
    }

    @Test
    void abandonsAnOpenDeliveryAndRemovesItsEvents() throws SQLException {
        Sender sender = Sender.announce("vtf").send(reports(0, 5));

        as("sofie").delete(sender.path()).then().statusCode(204);
        as("sofie").delete(sender.path()).then().statusCode(204);

        assertThat(Database.number("SELECT count(*) FROM event_record")).isZero();
        assertThat(problem(sender.sealing(Map.of()), 409)).isEqualTo("delivery-closed");
        Sender.announce("vtf");
    }

    @Test
    void keepsASealedDelivery() {
        Sender sender = Sender.announce("vtf").send(reports(0, 5));
        sender.seal();

        assertThat(problem(asConnector("vtf").delete(sender.path()), 409)).isEqualTo("delivery-closed");
        assertThat(problem(sender.put(1, new byte[10], "00".repeat(32)), 409)).isEqualTo("delivery-closed");
    }

    @Test
    void takesNothingWhileTheDatalabIsFrozen() throws SQLException {
        Sender sender = Sender.announce("vtf").send(reports(0, 5));
        Database.execute("UPDATE datalab SET state = 'FROZEN'");

        assertThat(problem(sender.put(1, new byte[10], "00".repeat(32)), 409)).isEqualTo("not-collecting");
        assertThat(problem(sender.sealing(Map.of()), 409)).isEqualTo("not-collecting");
        var announcement = Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01");
        assertThat(problem(Sender.announcing("pol", announcement), 409)).isEqualTo("not-collecting");

        gate("COLLECTING", record("COLLECTING")).then().statusCode(200).body("state", equalTo("COLLECTING"));
        sender.seal();
    }
}
