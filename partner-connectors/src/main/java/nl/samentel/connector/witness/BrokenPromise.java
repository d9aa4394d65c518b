package nl.samentel.connector.witness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.receipt.HeldReceipt;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;

/**
 * Entries that the hub promised, and that were not in the log long after they were due. Who has the entries of the checkpoint, or
 * their hashes, can see for themselves that the promised ones are not among them.
 *
 * @param origin of the log that should have them
 * @param receipts in which they were promised, the oldest first; at least one
 * @param kept what the log was when they were missing, if it was anything
 * @param since when the log was seen so
 */
record BrokenPromise(String origin, List<HeldReceipt> receipts, Optional<SignedCheckpoint> kept, Instant since)
        implements Exhibit {
    private static final String KIND = "BROKEN_PROMISE";

    BrokenPromise {
        receipts = List.copyOf(receipts);
    }

    @Override
    public String fileName() {
        StringBuilder all = new StringBuilder(origin);
        receipts.forEach(receipt -> all.append('\n').append(receipt.id()));
        return "broken-promise-"
                + Digest.of(all.toString().getBytes(StandardCharsets.UTF_8))
                        .hex()
                        .substring(0, 16)
                + ".json";
    }

    @Override
    public byte[] bytes(Instant seen) {
        ObjectNode file = JsonNodeFactory.instance
                .objectNode()
                .put("format", "samentel-log-evidence")
                .put("version", 1)
                .put("kind", KIND)
                .put("origin", origin)
                .put("seenAt", seen.toEpochMilli())
                .put("since", since.toEpochMilli());
        kept.ifPresent(log -> file.put("kept", new String(log.bytes(), StandardCharsets.UTF_8)));
        ArrayNode notes = file.putArray("receipts");
        receipts.forEach(receipt -> notes.add(new String(receipt.note().bytes(), StandardCharsets.UTF_8)));
        return CanonicalJson.encode(file);
    }

    @Override
    public CommandFailure told(Path file) {
        return new CommandFailure(
                ExitCode.CONTRADICTED,
                "witness.broken-promise",
                origin,
                receipts.size(),
                receipts.get(0).promise().due(),
                receipts.get(0).place(),
                file);
    }
}
