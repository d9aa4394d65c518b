package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SigningInput;

/** A recovery that a fake hub declares, with real signatures, that a test can bend. */
public final class FakeRecovery {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode shown = JSON.createObjectNode();
    private final ArrayNode agreed;

    private FakeRecovery(String next, String document, SigningKey hub) {
        agreed = shown.put("shard", next)
                .put("document", document)
                .put("signature", hub.sign(input(document)).text())
                .putArray("agreed");
    }

    /** Lets a log show that a shard ended and another goes on. */
    public static FakeRecovery declare(FakeLog log, Checkpoint end, String next, SigningKey hub) {
        return declare(log, end, next, hub, Instant.ofEpochMilli(1_795_000_000_000L));
    }

    /** Lets a log show that a shard ended and another goes on, as was declared at a time. */
    public static FakeRecovery declare(FakeLog log, Checkpoint end, String next, SigningKey hub, Instant at) {
        ObjectNode content = JSON.createObjectNode()
                .put("format", "samentel-log-recovery")
                .put("version", 1)
                .put("follows", end.origin())
                .put("size", end.size())
                .put("root", end.root().base64())
                .put("next", FakeLog.PREFIX + "/" + next)
                .put("reason", "The disk broke")
                .put("at", at.toEpochMilli());
        return declare(log, new String(CanonicalJson.encode(content), StandardCharsets.UTF_8), next, hub);
    }

    /** Lets a log show any document. */
    public static FakeRecovery declare(FakeLog log, String document, String next, SigningKey hub) {
        FakeRecovery recovery = new FakeRecovery(next, document, hub);
        log.recoveries.add(recovery.shown);
        return recovery;
    }

    private static SigningInput input(String document) {
        return new SigningInput("log-recovery", Digest.of(document.getBytes(StandardCharsets.UTF_8)));
    }

    /** Adds a signature in the name of a partner. */
    public FakeRecovery agree(String partner, SigningKey key) {
        agreed.addObject()
                .put("datalab", "nop")
                .put("partner", partner)
                .put("legalEntity", partner)
                .put("signature", key.sign(input(document())).text())
                .put("at", "2026-11-24T12:00:00Z");
        return this;
    }

    public String document() {
        return shown.path("document").asText();
    }

    /** Returns how many signatures it has. */
    public int signatures() {
        return shown.path("agreed").size();
    }
}
