package nl.samentel.hub;

import static nl.samentel.hub.DeliveryTest.reports;
import static nl.samentel.hub.testing.Callers.asConnector;
import static nl.samentel.hub.testing.Callers.log;
import static nl.samentel.hub.testing.Callers.openDatalab;
import static nl.samentel.hub.testing.Callers.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.samentel.hub.testing.Database;
import nl.samentel.hub.testing.HubTest;
import nl.samentel.hub.testing.Sender;
import nl.samentel.schema.event.EncodedBatch;
import nl.samentel.schema.event.EventBatchWriter;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches: re-sent, out of order, damaged, and by two connectors at once. */
@QuarkusTest
class BatchTest extends HubTest {
    private Sender sender;

    @BeforeEach
    void open() {
        openDatalab("VTF");
        sender = Sender.announce("vtf");
    }

    private EncodedBatch batch(int from, int to) {
        return new EventBatchWriter().write(reports(from, to).apply(sender.id()));
    }

    private Response put(int sequence, EncodedBatch batch) {
        return sender.put(sequence, batch.container(), batch.digest());
    }

    @Test
    void takesABatchTwiceWithoutStoringItTwice() throws SQLException {
        EncodedBatch batch = batch(0, 7);

        put(0, batch).then().statusCode(200).body("nextSequence", equalTo(1));
        put(0, batch).then().statusCode(200).body("nextSequence", equalTo(1));

        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(7);
        assertThat(log("action=DELIVERY_BATCH&limit=1").get(0).get("details"))
                .asString()
                .contains("again=true");
    }

    @Test
    void refusesOtherContentUnderAnAcceptedNumber() {
        put(0, batch(0, 7)).then().statusCode(200);

        assertThat(problem(put(0, batch(0, 6)), 409)).isEqualTo("batch-differs");
    }

    @Test
    void refusesAGapAndSaysWhereToGoOn() {
        put(0, batch(0, 7)).then().statusCode(200);

        Response response = put(2, batch(7, 9));

        assertThat(problem(response, 409)).isEqualTo("batch-gap");
        response.then().body("nextSequence", equalTo(1));
        assertThat(log("outcome=REFUSED&limit=1").get(0))
                .containsEntry("action", "DELIVERY_BATCH")
                .containsEntry("reason", "batch-gap")
                .containsEntry("objectId", sender.id());
    }

    @Test
    void refusesADigestThatIsNotThatOfTheEvents() {
        EncodedBatch batch = batch(0, 7);

        assertThat(problem(sender.put(0, batch.container(), "00".repeat(32)), 422))
                .isEqualTo("batch-damaged");
        assertThat(problem(
                        asConnector("vtf")
                                .contentType("application/avro")
                                .body(batch.container())
                                .put(sender.path() + "/batches/0"),
                        422))
                .isEqualTo("invalid-request");
    }

    @Test
    void refusesTruncatedAndAlteredBatchesAndStoresNothing() throws SQLException {
        EncodedBatch batch = batch(0, 40);
        byte[] whole = batch.container();
        byte[] flipped = whole.clone();
        flipped[whole.length - 200] ^= 4;

        assertThat(problem(sender.put(0, Arrays.copyOf(whole, whole.length - 1), batch.digest()), 422))
                .isEqualTo("batch-damaged");
        assertThat(problem(sender.put(0, Arrays.copyOf(whole, 12), batch.digest()), 422))
                .isEqualTo("batch-damaged");
        assertThat(problem(sender.put(0, flipped, batch.digest()), 422)).isEqualTo("batch-damaged");
        assertThat(problem(sender.put(0, new byte[0], batch.digest()), 422)).isEqualTo("batch-damaged");
        assertThat(Database.number("SELECT count(*) FROM event_record")).isZero();
        put(0, batch).then().statusCode(200);
    }

    @Test
    void refusesABatchOfAnotherSchema() throws IOException {
        Schema other = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"Event\",\"namespace\":\"nl.samentel.schema.event.v1\","
                        + "\"fields\":[{\"name\":\"bsn\",\"type\":\"string\"}]}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DataFileWriter<Object> file = new DataFileWriter<>(new GenericDatumWriter<>(other))) {
            file.create(other, out);
            file.append(new GenericRecordBuilder(other).set("bsn", "123456782").build());
        }

        Response response = sender.put(0, out.toByteArray(), "00".repeat(32));

        assertThat(problem(response, 422)).isIn("batch-damaged", "schema-differs");
        assertThat(response.asString()).doesNotContain("123456782");
    }

    @Test
    void refusesAnEventThatWasInAnEarlierBatchOrTwiceInThis() throws SQLException {
        put(0, batch(0, 7)).then().statusCode(200);
        EncodedBatch twice = new EventBatchWriter()
                .write(List.of(
                        reports(8, 9).apply(sender.id()).get(0),
                        reports(8, 9).apply(sender.id()).get(0)));

        assertThat(problem(put(1, batch(6, 9)), 422)).isEqualTo("event-not-allowed");
        assertThat(problem(put(1, twice), 422)).isEqualTo("event-not-allowed");
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(7);
    }

    @Test
    void keepsADeliveryWholeWhenTwoConnectorsSendAtOnce() throws Exception {
        List<EncodedBatch> batches =
                IntStream.range(0, 6).mapToObj(i -> batch(i * 50, i * 50 + 50)).toList();
        Callable<List<Integer>> connector = () -> IntStream.range(0, 6)
                .mapToObj(i -> put(i, batches.get(i)).statusCode())
                .toList();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<Integer>>> both = two.invokeAll(List.of(connector, connector));
            for (Future<List<Integer>> one : both) {
                assertThat(one.get()).allMatch(status -> status == 200 || status == 409);
            }
        } finally {
            two.shutdown();
        }

        asConnector("vtf")
                .get(sender.path())
                .then()
                .body("nextSequence", equalTo(6))
                .body("records", equalTo(300));
        assertThat(Database.number("SELECT count(*) FROM event_record")).isEqualTo(300);
        assertThat(Database.number("SELECT count(DISTINCT record_id) FROM event_record"))
                .isEqualTo(300);
    }

    @Test
    void letsOneOfTwoAnnouncementsAtOnceThrough() throws Exception {
        asConnector("vtf").delete(sender.path()).then().statusCode(204);
        Callable<Integer> announce =
                () -> Sender.announcing("vtf", Sender.announcement(UUID.randomUUID(), "2022-01-01", "2023-01-01"))
                        .statusCode();
        ExecutorService four = Executors.newFixedThreadPool(4);
        try {
            List<Integer> statuses = four.invokeAll(List.of(announce, announce, announce, announce)).stream()
                    .map(BatchTest::status)
                    .sorted()
                    .toList();
            assertThat(statuses).isEqualTo(List.of(201, 409, 409, 409));
        } finally {
            four.shutdown();
        }
    }

    private static int status(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void refusesToSealADeliveryWithoutBatches() {
        assertThat(problem(sender.sealing(Map.of("batches", 1, "records", 1)), 409))
                .isEqualTo("totals-differ");
    }
}
