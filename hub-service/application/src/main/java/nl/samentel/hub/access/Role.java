package nl.samentel.hub.access;

import java.util.Optional;

/** What a person or program may do; one realm role each. */
public enum Role {
    CONNECTOR(Role.CONNECTOR_NAME),
    STEWARD(Role.STEWARD_NAME),
    ANALYST(Role.ANALYST_NAME),
    AUDITOR(Role.AUDITOR_NAME),
    MANAGER(Role.MANAGER_NAME);

    /** Delivers for one partner. */
    public static final String CONNECTOR_NAME = "connector";

    /** Looks after the deliveries of one partner. */
    public static final String STEWARD_NAME = "steward";

    /** Asks protected counts. */
    public static final String ANALYST_NAME = "analyst";

    /** Reads the log. */
    public static final String AUDITOR_NAME = "auditor";

    /** Opens, freezes and configures datalabs. */
    public static final String MANAGER_NAME = "manager";

    private final String realmRole;

    Role(String realmRole) {
        this.realmRole = realmRole;
    }

    /** Returns the name of the realm role. */
    public String realmRole() {
        return realmRole;
    }

    /** Finds the role of a realm role; other realm roles mean nothing here. */
    public static Optional<Role> of(String realmRole) {
        for (Role role : values()) {
            if (role.realmRole.equals(realmRole)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
