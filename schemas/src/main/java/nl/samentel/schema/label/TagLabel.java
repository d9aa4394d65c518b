package nl.samentel.schema.label;

import nl.samentel.schema.event.TagType;

/**
 * Says under what a tag was made. Two tags can be compared only when their labels are equal; the label is the HKDF
 * {@code info} of the tag key, so that tags of different labels are unlinkable.
 *
 * @param suite cryptographic suite, {@code hmac-sha256} for now
 * @param datalab code of the datalab
 * @param purpose purpose of the datalab
 * @param type tag type
 * @param profile profile of the canonical input, such as {@code nl-bsn-1}
 * @param epoch key epoch, from 1
 */
public record TagLabel(String suite, String datalab, String purpose, TagType type, String profile, int epoch) {
    /** The suite of layer 1: HMAC-SHA-256 under a key that all partners of a datalab share. */
    public static final String HMAC_SHA256 = "hmac-sha256";

    /** Major version of the protocol; part of every key label. */
    public static final int PROTOCOL = 1;

    /** Returns the HKDF {@code info} of the tag key. */
    public byte[] keyInfo() {
        return LengthPrefixed.domain("samentel/tag-key")
                .field(PROTOCOL)
                .field(suite)
                .field(datalab)
                .field(purpose)
                .field(type.name())
                .field(profile)
                .field(epoch)
                .toByteArray();
    }
}
