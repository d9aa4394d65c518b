package nl.samentel.hub.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.samentel.schema.event.EncodedBatch;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBatchWriter;
import nl.samentel.schema.event.EventSchema;

/** Delivers as a connector would. */
public final class Sender {
    private final String partner;
    private final String id;
    private final List<EncodedBatch> sent = new ArrayList<>();

    private Sender(String partner, String id) {
        this.partner = partner;
        this.id = id;
    }

    /** Announces a delivery over 2022. */
    public static Sender announce(String partner) {
        return announce(partner, "2022-01-01", "2023-01-01");
    }

    /** Announces a delivery. */
    public static Sender announce(String partner, String from, String to) {
        return announced(partner, announcement(UUID.randomUUID(), from, to));
    }

    /** Announces a delivery as a request says. */
    public static Sender announced(String partner, Map<String, Object> announcement) {
        String id = announcing(partner, announcement)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Sender(partner, id);
    }

    /** Sends an announcement and returns the answer. */
    public static Response announcing(String partner, Map<String, Object> announcement) {
        return Callers.asConnector(partner)
                .contentType(ContentType.JSON)
                .body(announcement)
                .post(Callers.HOME + "/deliveries");
    }

    /** Returns an announcement of BSN and address tags. */
    public static Map<String, Object> announcement(UUID reference, String from, String to) {
        return Map.of(
                "clientReference", reference.toString(),
                "period", Map.of("from", from, "to", to),
                "schemaFingerprint", EventSchema.fingerprint(),
                "connectorVersion", "0.1.0",
                "mapping", "VTF/1",
                "labels", List.of(label("BSN", "nl-bsn-1", 1), label("ADDRESS", "nl-addr-1", 2)),
                "canaries", Ceremony.CANARIES.digest().hex(),
                "expectedRecords", 10);
    }

    /** Returns a label whose key check value ends in a digit. */
    public static Map<String, Object> label(String type, String profile, int check) {
        return Map.of(
                "tagType",
                type,
                "profile",
                profile,
                "suite",
                "hmac-sha256",
                "epoch",
                1,
                "keyCheckValue",
                "000000000000000" + check);
    }

    /** Returns the id of the delivery. */
    public String id() {
        return id;
    }

    /** Returns the address of the delivery. */
    public String path() {
        return Callers.HOME + "/deliveries/" + id;
    }

    /** Sends the next batch and requires that it is accepted. */
    public Sender send(List<Event> events) {
        trying(events).then().statusCode(200);
        return this;
    }

    /** Sends the next batch and returns the answer. */
    public Response trying(List<Event> events) {
        return trying(new EventBatchWriter().write(events));
    }

    /** Sends the next batch, encoded already, and returns the answer. */
    public Response trying(EncodedBatch batch) {
        Response answer = put(sent.size(), batch.container(), batch.digest());
        if (answer.statusCode() == 200) {
            sent.add(batch);
        }
        return answer;
    }

    /** Sends the next batch, with events made for this delivery. */
    public Sender send(Function<String, List<Event>> events) {
        return send(events.apply(id));
    }

    /** Sends a batch and returns the answer. */
    public Response put(int sequence, byte[] container, String digest) {
        return Callers.asConnector(partner)
                .contentType("application/avro")
                .header("Samentel-Digest", "sha-256=" + digest)
                .body(container)
                .put(path() + "/batches/" + sequence);
    }

    /** Sends a batch of one event and returns the answer. */
    public Response put(int sequence, Event event) {
        EncodedBatch batch = new EventBatchWriter().write(List.of(event));
        return put(sequence, batch.container(), batch.digest());
    }

    /** Seals and requires that it is done. */
    public String seal() {
        return sealing(Map.of()).then().statusCode(200).extract().path("receipt");
    }

    /** Seals with the right totals, some of them overridden, and returns the answer. */
    public Response sealing(Map<String, Object> overrides) {
        Map<String, Object> totals = new HashMap<>(Map.of(
                "batches", sent.size(),
                "records", sent.stream().mapToInt(EncodedBatch::records).sum(),
                "digest", digest(),
                "confirmShrink", false));
        totals.putAll(overrides);
        return Callers.asConnector(partner)
                .contentType(ContentType.JSON)
                .body(totals)
                .post(path() + "/seal");
    }

    private String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sent.forEach(b -> sha256.update(HexFormat.of().parseHex(b.digest())));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
