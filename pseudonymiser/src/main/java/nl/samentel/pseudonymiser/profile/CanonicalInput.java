package nl.samentel.pseudonymiser.profile;

import nl.samentel.schema.event.TagType;

/**
 * Holds the canonical bytes of one profile: length-prefixed fields, the profile's id first. The bytes are identifying;
 * they go into a {@code Tagger} and nowhere else. Never printed.
 */
public final class CanonicalInput {
    private final Profile profile;
    private final byte[] bytes;

    CanonicalInput(Profile profile, byte[] bytes) {
        this.profile = profile;
        this.bytes = bytes;
    }

    /** Returns the profile. */
    public Profile profile() {
        return profile;
    }

    /** Returns the type of tag the bytes are for. */
    public TagType type() {
        return profile.type();
    }

    /** Returns the number of bytes. */
    public int length() {
        return bytes.length;
    }

    /** Copies the bytes into a buffer, from its start. */
    public void copyTo(byte[] target) {
        System.arraycopy(bytes, 0, target, 0, bytes.length);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public String toString() {
        return "CanonicalInput[" + profile.id() + ", redacted]";
    }
}
