package nl.samentel.schema.renewal;

import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.TagType;

/**
 * A tag of an epoch that ends, and what it is in the next one. It cannot be printed.
 *
 * @param type type of both
 * @param ending tag in the epoch that ends
 * @param next tag in the next epoch
 */
public record TagPair(TagType type, Id32 ending, Id32 next) {
    @Override
    public String toString() {
        return "TagPair[" + type + ", redacted]";
    }
}
