package nl.samentel.schema.destruction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SigningInput;

/**
 * Says that the data and the keys of a datalab are gone from the hub. It guarantees that the hub looked, in the transaction
 * that kept this document, and found no row of the kinds it names and no key; it does not guarantee that no copy exists
 * elsewhere, and names what only others can destroy. No number in it is about people.
 *
 * @param datalab code of the datalab
 * @param rule why: {@code request} of the manager, or {@code destroy-by} of the agreement
 * @param by who: {@code manager} or {@code hub}; the log has the name
 * @param agreement digest of the newest agreement that every partner signed, or 64 zeros if there was none
 * @param begunAt when nothing could be undone any more
 * @param finishedAt when nothing was left
 * @param deliveries how many deliveries were removed
 * @param snapshots how many snapshots were removed
 * @param keys roots that were destroyed, in order
 */
public record DestructionCertificate(
        String datalab,
        String rule,
        String by,
        Digest agreement,
        Instant begunAt,
        Instant finishedAt,
        int deliveries,
        int snapshots,
        List<DestroyedKey> keys) {
    /** What a signature under a certificate is for. */
    public static final String SIGNATURE_PURPOSE = "destruction-certificate";

    /** Kinds of rows and files of which nothing is left. */
    private static final List<String> REMOVED = List.of(
            "aliases",
            "batches",
            "blinded-sets",
            "deliveries",
            "events",
            "key-envelopes",
            "overlap-bands",
            "profiles",
            "quota-tags",
            "snapshot-files",
            "snapshots");

    /** What stays for the auditor. */
    private static final List<String> KEPT = List.of(
            "agreements",
            "answers-without-numbers",
            "canaries",
            "gates",
            "log",
            "necessity",
            "permissions",
            "preliminary-agreements",
            "roster",
            "signatures",
            "withdrawal-receipts");

    /** Copies the list. */
    public DestructionCertificate {
        keys = List.copyOf(keys);
    }

    /** Returns the canonical bytes (RFC 8785). */
    public byte[] bytes() {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("document", "samentel-destruction-certificate-1")
                .put("datalab", datalab)
                .put("rule", rule)
                .put("by", by)
                .put("agreement", agreement.hex())
                .put("begunAt", begunAt.toString())
                .put("finishedAt", finishedAt.toString());
        document.putObject("removed").put("deliveries", deliveries).put("snapshots", snapshots);
        texts(document.putArray("nothingIsLeftOf"), REMOVED);
        texts(document.putArray("kept"), KEPT);
        ArrayNode destroyed = document.putArray("keysDestroyed");
        keys.forEach(k -> destroyed
                .addObject()
                .put("epoch", k.epoch())
                .put("generation", k.generation())
                .put("checkValue", k.checkValue()));
        remains(document.putArray("notDestroyedByTheHub"));
        return CanonicalJson.encode(document);
    }

    private static void remains(ArrayNode remains) {
        remain(remains, "database-backups", "operator", "unreadable without a copy of the keys");
        remain(remains, "keystore-copies", "operator", "to be destroyed; until then they open database backups");
        remain(remains, "partner-keystores", "partners", "to be destroyed by each partner");
        remain(remains, "published-counts", "nobody", "protected counts that were given out");
    }

    private static void remain(ArrayNode remains, String what, String whose, String note) {
        remains.addObject().put("what", what).put("whose", whose).put("note", note);
    }

    private static void texts(ArrayNode target, List<String> texts) {
        texts.forEach(target::add);
    }

    /** Returns what the hub signs. */
    public SigningInput signingInput() {
        return new SigningInput(SIGNATURE_PURPOSE, Digest.of(bytes()));
    }
}
