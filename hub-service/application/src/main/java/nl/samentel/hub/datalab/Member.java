package nl.samentel.hub.datalab;

import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.role.PartnerRole;

/**
 * A partner that takes part in a datalab. What it may deliver stands in the agreement.
 *
 * @param partner the partner
 * @param role its role, which bounds what can be agreed
 */
public record Member(PartnerId partner, PartnerRole role) {}
