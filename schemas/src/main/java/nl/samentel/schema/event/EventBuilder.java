package nl.samentel.schema.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the optional parts of an {@link Event}. Not for use by several threads. */
public final class EventBuilder {
    private final EventHeader header;
    private final Id32 id;
    private final EventType type;
    private final LocalDate date;
    private @Nullable LocalDate endDate;
    private DatePrecision precision = DatePrecision.DAY;
    private @Nullable Id32 group;
    private @Nullable Id32 caseTag;
    private SubjectRole role = SubjectRole.UNKNOWN;
    private List<Tag> personTags = List.of();
    private List<Tag> householdTags = List.of();
    private AgeBand ageBand = AgeBand.UNKNOWN;
    private Sex sex = Sex.U;
    private @Nullable String pc4;
    private final Map<Attribute, List<String>> attributes = new EnumMap<>(Attribute.class);
    private Set<Quality> quality = Set.of();

    EventBuilder(EventHeader header, Id32 id, EventType type, LocalDate date) {
        this.header = header;
        this.id = id;
        this.type = type;
        this.date = date;
    }

    /** Sets the first day after the interval. */
    public EventBuilder endDate(@Nullable LocalDate value) {
        endDate = value;
        return this;
    }

    /** Sets how much of the date is known. */
    public EventBuilder precision(DatePrecision value) {
        precision = value;
        return this;
    }

    /** Sets the group of the report or incident. */
    public EventBuilder group(@Nullable Id32 value) {
        group = value;
        return this;
    }

    /** Sets the case. */
    public EventBuilder caseTag(@Nullable Id32 value) {
        caseTag = value;
        return this;
    }

    /** Sets the role of the subject. */
    public EventBuilder role(SubjectRole value) {
        role = value;
        return this;
    }

    /** Sets the tags of the person. */
    public EventBuilder personTags(List<Tag> value) {
        personTags = value;
        return this;
    }

    /** Sets the tags of the address. */
    public EventBuilder householdTags(List<Tag> value) {
        householdTags = value;
        return this;
    }

    /** Sets the age band at the date. */
    public EventBuilder ageBand(AgeBand value) {
        ageBand = value;
        return this;
    }

    /** Sets the registered sex. */
    public EventBuilder sex(Sex value) {
        sex = value;
        return this;
    }

    /** Sets the four-digit postcode. */
    public EventBuilder pc4(@Nullable String value) {
        pc4 = value;
        return this;
    }

    /** Adds a code to an attribute; the code must stand in the attribute's list, which the writer checks. */
    public EventBuilder code(Attribute attribute, String code) {
        if (attribute.multiple()) {
            attributes.computeIfAbsent(attribute, a -> new ArrayList<>(2)).add(code);
        } else {
            attributes.put(attribute, List.of(code));
        }
        return this;
    }

    /**
     * Sets the codes of an attribute; each must stand in the attribute's list, which the writer checks.
     *
     * @throws IllegalArgumentException if there are several codes of an attribute that takes one
     */
    public EventBuilder codes(Attribute attribute, List<String> codes) {
        if (codes.size() > 1 && !attribute.multiple()) {
            throw new IllegalArgumentException("The attribute " + attribute + " takes one code.");
        }
        attributes.put(attribute, codes);
        return this;
    }

    /** Sets the quality flags. */
    public EventBuilder quality(Set<Quality> value) {
        quality = value.isEmpty() ? Set.of() : EnumSet.copyOf(value);
        return this;
    }

    /** Builds the event. */
    public Event build() {
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
                personTags,
                householdTags,
                ageBand,
                sex,
                pc4,
                attributes,
                quality);
    }
}
