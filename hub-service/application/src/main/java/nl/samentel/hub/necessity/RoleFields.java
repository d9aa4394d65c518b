package nl.samentel.hub.necessity;

import java.util.List;
import java.util.stream.Stream;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.role.PartnerRole;

/** The fields about which a partner of a role is asked. */
public final class RoleFields {
    /** Fields about the person. They are part of every event, so an agreement does not name them. */
    public static final List<String> OF_THE_PERSON = List.of("age_band", "pc4", "sex");

    private RoleFields() {}

    /** Returns the coded fields of the role and those about the person, in alphabetical order. */
    public static List<String> of(PartnerRole role) {
        return Stream.concat(coded(role).stream(), OF_THE_PERSON.stream())
                .sorted()
                .toList();
    }

    /** Returns the coded fields of the role, in alphabetical order. */
    public static List<String> coded(PartnerRole role) {
        return role.attributes().stream().map(Attribute::field).sorted().toList();
    }
}
