package nl.samentel.schema.withdrawal;

import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * Digests what a partner asks to take back, so that a receipt can name it without repeating it. Event ids are made with a
 * key that only their partner holds; the digest of a set of them is an id of nothing.
 */
public final class WithdrawalRequests {
    private WithdrawalRequests() {}

    /** Digests a request about records; neither order nor repetition of ids counts. */
    public static Digest records(String datalab, String partner, Collection<Id32> events) {
        LengthPrefixed input = start(datalab, partner, WithdrawalReceipt.Kind.RECORDS);
        new TreeSet<>(events).forEach(id -> input.field(id.toByteArray()));
        return Digest.of(input.toByteArray());
    }

    /** Digests a request about a delivery. */
    public static Digest delivery(String datalab, String partner, UUID delivery) {
        return Digest.of(start(datalab, partner, WithdrawalReceipt.Kind.DELIVERY)
                .field(delivery.toString())
                .toByteArray());
    }

    /** Digests a request about everything of a partner. */
    public static Digest partner(String datalab, String partner) {
        return Digest.of(start(datalab, partner, WithdrawalReceipt.Kind.PARTNER).toByteArray());
    }

    private static LengthPrefixed start(String datalab, String partner, WithdrawalReceipt.Kind kind) {
        return LengthPrefixed.domain("samentel/1/withdrawal")
                .field(datalab)
                .field(partner)
                .field(kind.name());
    }
}
