package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.samentel.schema.event.DecodedBatch;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBatchReader;
import nl.samentel.schema.event.EventFormatException;

/** A delivery at the fake hub. */
public final class FakeDelivery {
    private static final ObjectMapper JSON = new ObjectMapper();

    public final String id;
    public final JsonNode announcement;
    public final JsonNode period;
    public final List<String> digests = new ArrayList<>();
    public final List<Event> events = new ArrayList<>();
    public volatile String state = "OPEN";
    final String reference;
    private final int batchSize;
    private final long maxBytes;

    FakeDelivery(String id, JsonNode announcement, int batchSize, long maxBytes) {
        this.id = id;
        this.announcement = announcement;
        this.period = announcement.path("period");
        this.reference = announcement.path("clientReference").asText();
        this.batchSize = batchSize;
        this.maxBytes = maxBytes;
    }

    void take(String digest, byte[] container) throws EventFormatException {
        DecodedBatch batch = new EventBatchReader(batchSize).read(container);
        if (!batch.digest().equals(digest)) {
            throw new EventFormatException("digest");
        }
        digests.add(digest);
        events.addAll(batch.events());
    }

    boolean tooLarge(byte[] container) {
        return container.length > maxBytes;
    }

    boolean agrees(JsonNode totals) {
        return totals.path("batches").asInt() == digests.size()
                && totals.path("records").asInt() == events.size()
                && totals.path("digest").asText().equals(digest());
    }

    String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            digests.forEach(d -> sha256.update(HexFormat.of().parseHex(d)));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    ObjectNode json() {
        ObjectNode json = JSON.createObjectNode()
                .put("id", id)
                .put("state", state)
                .put("nextSequence", digests.size())
                .put("maxRecordsPerBatch", batchSize)
                .put("maxBatchBytes", maxBytes);
        json.set("period", period);
        if (state.equals("SEALED")) {
            json.put("sealedAt", "2026-11-24T12:00:00Z").put("receipt", digest());
        }
        return json;
    }
}
