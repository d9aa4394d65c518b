package nl.samentel.hub.agreement;

import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * What one partner may deliver under an agreement.
 *
 * @param partner the partner
 * @param role its role
 * @param eventTypes event types it may deliver
 * @param attributes coded fields it may deliver
 * @param tagTypes tag types it may deliver
 * @param persons number of persons it declared to have
 * @param permission what it needs before it delivers
 */
public record PartnerTerms(
        PartnerId partner,
        PartnerRole role,
        Set<EventType> eventTypes,
        Set<Attribute> attributes,
        Set<TagType> tagTypes,
        int persons,
        Permission permission) {
    /** Copies the sets. */
    public PartnerTerms {
        eventTypes = Set.copyOf(eventTypes);
        attributes = Set.copyOf(attributes);
        tagTypes = Set.copyOf(tagTypes);
    }

    static PartnerTerms of(Party party) {
        PartnerRole role = PartnerRoles.find(party.role()).orElseThrow();
        return new PartnerTerms(
                new PartnerId(party.code()),
                role,
                party.eventTypes().stream().map(EventType::valueOf).collect(Collectors.toSet()),
                role.attributes().stream()
                        .filter(a -> party.fields().contains(a.field()))
                        .collect(Collectors.toSet()),
                party.tagTypes().stream().map(TagType::valueOf).collect(Collectors.toSet()),
                party.persons(),
                party.permission());
    }
}
