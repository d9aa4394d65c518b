package nl.samentel.schema.role;

import java.util.Set;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;

/**
 * What a role of partner may deliver. Everything that is not named is refused by connector and hub.
 *
 * @param code such as {@code VTF}
 * @param nl Dutch name
 * @param en English name
 * @param legalEntity code of the organisation that is responsible; one may hold several roles
 * @param eventTypes event types the role may deliver
 * @param attributes coded fields the role may deliver
 * @param tagTypes tag types the role may deliver
 */
public record PartnerRole(
        String code,
        String nl,
        String en,
        String legalEntity,
        Set<EventType> eventTypes,
        Set<Attribute> attributes,
        Set<TagType> tagTypes) {
    /** Copies the sets. */
    public PartnerRole {
        eventTypes = Set.copyOf(eventTypes);
        attributes = Set.copyOf(attributes);
        tagTypes = Set.copyOf(tagTypes);
    }
}
