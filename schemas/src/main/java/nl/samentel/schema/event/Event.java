package nl.samentel.schema.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One event of one subject, as {@code event-v1.avsc} describes it. Carries no name, birth date, full postcode, house
 * number, native id or free text; there is no field for them.
 *
 * @param header where the event belongs
 * @param id key of the event within its partner: the same native record gives the same id again
 * @param type what happened
 * @param date date of the event, or first day of an interval
 * @param endDate first day after the interval, or null
 * @param precision how much of {@code date} is known
 * @param group groups the subjects of one report or incident, or null
 * @param caseTag groups the events of one case, or null
 * @param role role of the subject
 * @param personTags tags of the person, possibly none
 * @param householdTags tags of the address, possibly none
 * @param ageBand age at {@code date}
 * @param sex registered sex
 * @param pc4 four-digit postcode, or null when secret or unknown
 * @param attributes codes by attribute; an absent attribute has no entry
 * @param quality flags on the source record
 */
public record Event(
        EventHeader header,
        Id32 id,
        EventType type,
        LocalDate date,
        @Nullable LocalDate endDate,
        DatePrecision precision,
        @Nullable Id32 group,
        @Nullable Id32 caseTag,
        SubjectRole role,
        List<Tag> personTags,
        List<Tag> householdTags,
        AgeBand ageBand,
        Sex sex,
        @Nullable String pc4,
        Map<Attribute, List<String>> attributes,
        Set<Quality> quality) {

    /** Copies the collections. */
    public Event {
        personTags = List.copyOf(personTags);
        householdTags = List.copyOf(householdTags);
        attributes = attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(attributes));
        quality = quality.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(quality));
    }

    /** Returns the first code of an attribute. */
    public Optional<String> code(Attribute attribute) {
        return Optional.ofNullable(attributes.get(attribute))
                .filter(c -> !c.isEmpty())
                .map(c -> c.get(0));
    }

    /** Returns this event without tags of person and household: what is left tells what happened and not to whom. */
    public Event withoutTags() {
        return new Event(
                header,
                id,
                type,
                date,
                endDate,
                precision,
                group,
                caseTag,
                role,
                List.of(),
                List.of(),
                ageBand,
                sex,
                pc4,
                attributes,
                quality);
    }

    /** Starts an event with its required parts. */
    public static EventBuilder builder(EventHeader header, Id32 id, EventType type, LocalDate date) {
        return new EventBuilder(header, id, type, date);
    }
}
