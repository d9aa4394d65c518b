package nl.samentel.schema.withdrawal;

import static nl.samentel.schema.document.DocumentRules.require;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentRules;

/**
 * Says what a partner took back, when, and what stopped because of it. The hub signs it in the transaction that removed
 * the data. It guarantees that the hub committed itself to the removal; it does not prove that no copy exists elsewhere,
 * and counts that were given out before cannot be taken back: they are marked.
 *
 * @param answers how many answers rest on the snapshots that are named
 * @param at when, to the millisecond
 * @param datalab code of the datalab
 * @param kind what was taken back
 * @param partner code of the partner
 * @param reference id of the request, chosen by who asked
 * @param request digest of what was asked, see {@link WithdrawalRequests}
 * @param snapshots ids of the snapshots that rested on it, in order; they answer nothing more
 */
public record WithdrawalReceipt(
        int answers,
        Instant at,
        String datalab,
        Kind kind,
        String partner,
        String reference,
        Digest request,
        List<String> snapshots) {
    /** What a signature under a receipt is for. */
    public static final String SIGNATURE_PURPOSE = "withdrawal-receipt";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What can be taken back. */
    public enum Kind {
        /** Some records of sealed deliveries. */
        RECORDS,
        /** A sealed delivery. */
        DELIVERY,
        /** Everything of a partner that leaves. */
        PARTNER
    }

    /**
     * Checks the rules.
     *
     * @throws IllegalArgumentException naming field and rule
     */
    public WithdrawalReceipt {
        require(answers >= 0, "answers", "is 0 or more");
        DocumentRules.datalab("datalab", datalab);
        DocumentRules.code("partner", partner);
        id("reference", reference);
        snapshots = DocumentRules.ordered("snapshots", snapshots);
        snapshots.forEach(s -> id("snapshots", s));
    }

    private static void id(String field, String value) {
        require(ID.matcher(value).matches(), field, "is a UUID in lower case");
    }

    /** Returns the id of the request. */
    public UUID referenceId() {
        return UUID.fromString(reference);
    }
}
