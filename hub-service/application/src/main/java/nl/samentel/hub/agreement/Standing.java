package nl.samentel.hub.agreement;

import java.util.List;
import java.util.Optional;

/**
 * How a datalab stands with its agreement today.
 *
 * @param newest newest version, if one was proposed
 * @param state how the newest version stands
 * @param inForce the terms that hold now, if any; of an earlier version while the newest is not signed by all
 * @param permissions standing of every partner of the terms in force, or else of the newest version
 */
public record Standing(
        Optional<AgreementVersion> newest, State state, Optional<Terms> inForce, List<PermissionStanding> permissions) {
    /** How the newest version stands. */
    public enum State {
        /** None was proposed. */
        NONE,
        /** Not every party signed. */
        PROPOSED,
        /** Every party signed; it begins later. */
        NOT_YET,
        /** It holds. */
        IN_FORCE,
        /** It is over. */
        EXPIRED,
        /** A party revoked it. */
        REVOKED,
        /** What is stored is not what was signed. */
        ALTERED
    }

    /** Copies the list. */
    public Standing {
        permissions = List.copyOf(permissions);
    }
}
