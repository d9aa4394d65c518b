package nl.samentel.hub.snapshot;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.samentel.hub.linkage.history.RecordIdentities;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * By what a record is known again: half of SHA-256 of its partner and its event id. A partner's connector gives the same row the
 * same event id again, under any epoch. The id cannot be read from the digest, so that it names no record to the hub.
 */
final class EventIdentities {
    private final RecordIdentities identities = RecordIdentities.expecting(1 << 16);
    private final MessageDigest sha256;

    EventIdentities() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    void add(String partner, byte[] event) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(LengthPrefixed.domain("samentel/1/record-identity")
                .field(partner)
                .field(event)
                .toByteArray()));
        identities.add(digest.getLong(), digest.getLong());
    }

    RecordIdentities all() {
        return identities;
    }
}
