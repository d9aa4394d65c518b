package nl.samentel.connector.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.samentel.connector.hub.RecoveryOffer;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.line.FormatException;

/**
 * Where a shard ended by a recovery that enough organisations agreed to, and what was lost with it.
 *
 * @param end last checkpoint of the shard, as the log signed it
 * @param cosigned size that this witness had cosigned
 * @param common size of the last checkpoint that this witness cosigned and that is a start of the end; 0 if none is
 * @param declaration what was declared and who signed it, as the hub showed it
 * @param at when this witness accepted it
 */
record Ending(SignedCheckpoint end, long cosigned, long common, JsonNode declaration, Instant at) {
    private static final String FORMAT = "samentel-log-ending";

    /** Notes an ending. */
    static Ending of(SignedCheckpoint end, long cosigned, long common, RecoveryOffer offer, Instant at) {
        return new Ending(end, cosigned, common, offer.json(), at);
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws DocumentException if it is something else
     */
    static Ending parse(byte[] bytes) throws DocumentException {
        JsonNode file = CanonicalJson.decode(bytes);
        if (!file.path("format").asText("").equals(FORMAT)) {
            throw new DocumentException("The file does not say where a log ended.");
        }
        try {
            return new Ending(
                    SignedCheckpoint.parse(file.path("checkpoint").asText("").getBytes(StandardCharsets.UTF_8)),
                    file.path("cosigned").asLong(),
                    file.path("lastCommon").asLong(),
                    file.path("declaration"),
                    Instant.ofEpochMilli(file.path("acceptedAt").asLong()));
        } catch (FormatException e) {
            throw new DocumentException("The checkpoint cannot be read.");
        }
    }

    /** Returns what is kept, as canonical JSON. */
    byte[] bytes() {
        ObjectNode file = JsonNodeFactory.instance
                .objectNode()
                .put("format", FORMAT)
                .put("version", 1)
                .put("origin", origin())
                .put("acceptedAt", at.toEpochMilli())
                .put("size", size())
                .put("cosigned", cosigned)
                .put("lastCommon", common)
                .put("firstLost", size())
                .put("lastLost", lastLost())
                .put("checkpoint", new String(end.bytes(), StandardCharsets.UTF_8));
        file.set("declaration", declaration);
        return CanonicalJson.encode(file);
    }

    /** Returns the name of the shard's log. */
    String origin() {
        return end.claim().origin();
    }

    /** Returns how many entries stand, which is the place of the first that was lost. */
    long size() {
        return end.claim().size();
    }

    /** Returns the place of the last entry that this witness saw and that was lost. */
    long lastLost() {
        return cosigned - 1;
    }
}
