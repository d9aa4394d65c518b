package nl.samentel.schema.inquiry;

import java.util.Optional;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;

/**
 * Names the persons of one partner who have an event of a type, as told apart by one type of tag.
 *
 * @param partner code of the partner
 * @param event type of event
 * @param tag type of tag
 */
public record PersonSet(String partner, EventType event, TagType tag) implements Comparable<PersonSet> {
    /** Returns {@code VTF.VT_REPORT.BSN}. */
    public String name() {
        return partner + "." + event + "." + tag;
    }

    /** Reads a name. */
    public static Optional<PersonSet> parse(String name) {
        String[] parts = name.split("\\.", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new PersonSet(parts[0], EventType.valueOf(parts[1]), TagType.valueOf(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(PersonSet other) {
        return name().compareTo(other.name());
    }
}
