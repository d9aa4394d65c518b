package nl.samentel.schema.agreement;

import java.util.Map;

/** What a partner needs from somebody outside the datalab before it may deliver. */
public enum Permission {
    /** Nothing. */
    NONE,
    /** Permission to supply police data for research or statistics (Bpg 4:7), of the minister or the mayor. */
    POLICE,
    /** Approval of the professionals who are bound by medical secrecy (WGBO). */
    PROFESSIONAL,
    /** Approval of the school boards. */
    SCHOOL_BOARD;

    private static final Map<String, Permission> OF_ROLE =
            Map.of("POL", POLICE, "JGZ04", PROFESSIONAL, "GGD", PROFESSIONAL, "EDU", SCHOOL_BOARD);

    /** Returns what a partner of a role cannot do without; {@code NONE} for other roles. */
    public static Permission neededBy(String role) {
        return OF_ROLE.getOrDefault(role, NONE);
    }
}
