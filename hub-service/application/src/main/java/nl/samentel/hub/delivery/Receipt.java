package nl.samentel.hub.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * What a partner gets for a sealed delivery.
 *
 * @param digest SHA-256 over the raw digests of the batches in order, 64 hexadecimal digits
 * @param sealedAt when it was sealed
 * @param value SHA-256 over the canonical fields of the delivery, 64 hexadecimal digits
 */
public record Receipt(String digest, Instant sealedAt, String value) {
    /** Makes the receipt of a delivery with its batches. */
    public static Receipt of(Delivery delivery, List<Batch> batches, Instant sealedAt) {
        String digest = digest(batches);
        byte[] fields = LengthPrefixed.domain("samentel/delivery-receipt/1")
                .field(delivery.datalab().code())
                .field(delivery.partner().code())
                .field(delivery.id().toString())
                .field(delivery.period().from().toString())
                .field(delivery.period().to().toString())
                .field(delivery.announcement().schemaFingerprint())
                .field(batches.size())
                .field(Long.toString(records(batches)))
                .field(digest)
                .field(sealedAt.toString())
                .toByteArray();
        return new Receipt(digest, sealedAt, HexFormat.of().formatHex(sha256().digest(fields)));
    }

    /** Returns the digest over all batches. */
    public static String digest(List<Batch> batches) {
        MessageDigest sha256 = sha256();
        batches.forEach(b -> sha256.update(HexFormat.of().parseHex(b.digest())));
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** Returns the records of all batches. */
    public static long records(List<Batch> batches) {
        return batches.stream().mapToLong(Batch::records).sum();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }
}
