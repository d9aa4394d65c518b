package nl.samentel.schema.agreement;

import java.util.List;
import nl.samentel.schema.document.DocumentRules;
import nl.samentel.schema.event.TagType;

/**
 * What one partner agrees to deliver.
 *
 * @param code code of the partner
 * @param role code of its role, which bounds all that follows
 * @param legalEntity code of the organisation that is responsible
 * @param eventTypes event types it delivers, in alphabetical order
 * @param fields coded fields it delivers, in alphabetical order
 * @param tagTypes tag types it delivers, in alphabetical order; BSN among them is the "BSN allowed" switch
 * @param bsnBasis article of law that allows it to use the citizen service number here; empty exactly when it does not
 * @param persons number of persons it declares to have, which caps its tags; at least 1
 * @param permission what it needs before it delivers
 */
public record Party(
        String code,
        String role,
        String legalEntity,
        List<String> eventTypes,
        List<String> fields,
        List<String> tagTypes,
        String bsnBasis,
        int persons,
        Permission permission) {
    /**
     * Checks that it holds together with the role.
     *
     * @throws IllegalArgumentException naming the field and the rule
     */
    public Party {
        DocumentRules.code("parties.code", code);
        DocumentRules.text("parties.legalEntity", legalEntity, 100);
        eventTypes = DocumentRules.ordered("parties.eventTypes", eventTypes);
        fields = DocumentRules.ordered("parties.fields", fields);
        tagTypes = DocumentRules.ordered("parties.tagTypes", tagTypes);
        DocumentRules.require(!eventTypes.isEmpty(), "parties.eventTypes", "is not empty");
        RoleBounds.require(role, eventTypes, fields, tagTypes);
        boolean bsn = tagTypes.contains(TagType.BSN.name());
        DocumentRules.require(
                bsn != bsnBasis.isBlank(), "parties.bsnBasis", "is filled exactly when BSN is a tag type");
        DocumentRules.require(bsnBasis.length() <= 200, "parties.bsnBasis", "has at most 200 characters");
        DocumentRules.require(persons >= 1, "parties.persons", "is at least 1");
        Permission needed = Permission.neededBy(role);
        DocumentRules.require(
                needed == Permission.NONE || permission == needed,
                "parties.permission",
                "is what the role cannot do without");
    }
}
