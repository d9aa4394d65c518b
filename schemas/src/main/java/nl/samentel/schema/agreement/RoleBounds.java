package nl.samentel.schema.agreement;

import java.util.List;
import nl.samentel.schema.document.DocumentRules;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** Checks that what a partner agrees to lies within its role. */
final class RoleBounds {
    private RoleBounds() {}

    static void require(String role, List<String> eventTypes, List<String> fields, List<String> tagTypes) {
        PartnerRole bounds = PartnerRoles.find(role)
                .orElseThrow(() -> new IllegalArgumentException("parties.role breaks the rule: is a known role."));
        DocumentRules.require(
                bounds.eventTypes().stream().map(Enum::name).toList().containsAll(eventTypes),
                "parties.eventTypes",
                "are those of the role, or fewer");
        DocumentRules.require(
                bounds.attributes().stream().map(a -> a.field()).toList().containsAll(fields),
                "parties.fields",
                "are those of the role, or fewer");
        DocumentRules.require(
                bounds.tagTypes().stream().map(Enum::name).toList().containsAll(tagTypes),
                "parties.tagTypes",
                "are those of the role, or fewer");
    }
}
