package nl.samentel.schema.event;

/**
 * Carries one keyed tag with its type and epoch.
 *
 * @param type what the tag was made from
 * @param epoch number of the key epoch, from 1
 * @param value the 32 bytes, never printed
 */
public record Tag(TagType type, int epoch, Id32 value) {
    /** Refuses an epoch below 1. */
    public Tag {
        if (epoch < 1) {
            throw new IllegalArgumentException("An epoch is at least 1.");
        }
    }
}
