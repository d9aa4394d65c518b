package nl.samentel.hub.transparency;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.log.Shard;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SigningInput;

/**
 * Says that the log goes on from a restored backup, and from where. Partners who agree sign it; without more than half of their
 * organisations it is a log that was rolled back.
 *
 * @param shard that goes on
 * @param document canonical JSON
 * @param signature of the hub
 * @param agreed of partners
 */
public record Recovery(Shard shard, String document, Signature signature, List<Agreed> agreed) {
    /** What signatures under a recovery are for. */
    public static final String SIGNATURE_PURPOSE = "log-recovery";

    /**
     * Signature of a partner, with its newest key of the roster.
     *
     * @param datalab of the roster
     * @param partner who signed
     * @param legalEntity organisation that is responsible
     * @param signature over the declaration
     * @param at when
     */
    public record Agreed(DatalabId datalab, PartnerId partner, String legalEntity, Signature signature, Instant at) {}

    /** Copies the list. */
    public Recovery {
        agreed = List.copyOf(agreed);
    }

    /**
     * Writes a declaration.
     *
     * @param end where the log stands after it was restored
     * @param next origin of the shard that goes on
     * @param reason what happened, in the operator's words
     * @param at when
     */
    static String document(Checkpoint end, String next, String reason, Instant at) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("format", "samentel-log-recovery")
                .put("version", 1)
                .put("follows", end.origin())
                .put("size", end.size())
                .put("root", end.root().base64())
                .put("next", next)
                .put("reason", reason)
                .put("at", at.toEpochMilli());
        return new String(CanonicalJson.encode(content), StandardCharsets.UTF_8);
    }

    /** Returns what is signed for a document. */
    public static SigningInput signingInput(String document) {
        return new SigningInput(SIGNATURE_PURPOSE, Digest.of(document.getBytes(StandardCharsets.UTF_8)));
    }
}
