package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A delivery as the hub knows it; a text the hub did not give is empty.
 *
 * @param id id given by the hub
 * @param state {@code OPEN}, {@code SEALED}, {@code REPLACED}, {@code ABANDONED} or {@code WITHDRAWN}
 * @param from first day of the period
 * @param to first day after the period
 * @param nextSequence batch the hub expects next, from 0
 * @param maxRecords most events in a batch
 * @param maxBytes most bytes of a batch
 * @param replaces true when sealing replaces an earlier delivery
 * @param sealedAt when it was sealed
 * @param receipt receipt of the seal, hexadecimal
 */
public record HubDelivery(
        String id,
        String state,
        String from,
        String to,
        long nextSequence,
        int maxRecords,
        long maxBytes,
        boolean replaces,
        String sealedAt,
        String receipt) {
    private static final int RECORDS = 5_000;
    private static final long BYTES = 8L << 20;

    static HubDelivery of(JsonNode node) {
        return new HubDelivery(
                text(node, "id"),
                text(node, "state"),
                text(node.path("period"), "from"),
                text(node.path("period"), "to"),
                node.path("nextSequence").asLong(0),
                node.path("maxRecordsPerBatch").asInt(RECORDS),
                node.path("maxBatchBytes").asLong(BYTES),
                node.path("replaces").asBoolean(false),
                text(node, "sealedAt"),
                text(node, "receipt"));
    }

    /** Tells whether batches can still be sent. */
    public boolean open() {
        return state.equals("OPEN");
    }

    /** Tells whether it counts. */
    public boolean sealed() {
        return state.equals("SEALED");
    }

    private static String text(JsonNode node, String field) {
        return HubRefusal.clean(node.path(field).asText(""));
    }
}
