package nl.samentel.hub.datalab;

import java.util.EnumSet;
import java.util.Set;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRole;

/**
 * What one partner may deliver to a datalab.
 *
 * @param partner the partner
 * @param role its role, which names event types and attributes
 * @param tagTypes tag types it may deliver: those of the role, or fewer
 */
public record PartnerAgreement(PartnerId partner, PartnerRole role, Set<TagType> tagTypes) {
    /** Keeps only tag types that the role has; never {@code UNKNOWN}. */
    public PartnerAgreement {
        Set<TagType> kept = EnumSet.noneOf(TagType.class);
        kept.addAll(tagTypes);
        kept.retainAll(role.tagTypes());
        kept.remove(TagType.UNKNOWN);
        tagTypes = Set.copyOf(kept);
    }
}
