package nl.samentel.schema.question;

import nl.samentel.schema.event.EventType;
import nl.samentel.schema.role.PartnerRole;

/**
 * A place in a definition where a coded field of records is looked at.
 *
 * @param place where, as a JSON pointer such as {@code /dimensions/2/field}
 * @param source records that are looked at
 * @param field field that is looked at
 */
public record FieldUse(String place, Source source, EventField field) {
    /** Tells whether it looks at this field in records of a type that a partner of a role delivers. */
    public boolean looksAt(PartnerRole role, EventType event) {
        return field instanceof EventField.Attributed attributed
                && role.attributes().contains(attributed.attribute())
                && source.events().contains(event)
                && source.roles().stream().anyMatch(r -> r.code().equals(role.code()));
    }
}
