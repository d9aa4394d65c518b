package nl.samentel.hub.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.agreement.Permission;

/**
 * How a partner stands with the permission it needs.
 *
 * @param partner the partner
 * @param needed what it needs
 * @param state how it stands today
 * @param until first day on which the newest permission no longer holds, if there is one
 */
public record PermissionStanding(PartnerId partner, Permission needed, State state, Optional<LocalDate> until) {
    /** How it stands. */
    public enum State {
        /** The partner needs none. */
        NOT_NEEDED,
        /** It is there and holds today. */
        VALID,
        /** It was never recorded. */
        MISSING,
        /** It begins later. */
        NOT_YET,
        /** It is over, or was withdrawn. */
        EXPIRED
    }

    /**
     * Judges a partner on a day by the newest permission of the kind it needs: a newer one takes the place of older ones.
     *
     * @param granted all permissions, newest first
     */
    static PermissionStanding of(PartnerTerms terms, List<GrantedPermission> granted, LocalDate day) {
        if (terms.permission() == Permission.NONE) {
            return new PermissionStanding(terms.partner(), Permission.NONE, State.NOT_NEEDED, Optional.empty());
        }
        Optional<GrantedPermission> newest = granted.stream()
                .filter(p -> p.partner().equals(terms.partner()) && p.kind() == terms.permission())
                .findFirst();
        State state = newest.map(p -> state(p, day)).orElse(State.MISSING);
        return new PermissionStanding(terms.partner(), terms.permission(), state, newest.map(GrantedPermission::until));
    }

    private static State state(GrantedPermission permission, LocalDate day) {
        if (permission.holdsOn(day)) {
            return State.VALID;
        }
        return day.isBefore(permission.from()) && permission.from().isBefore(permission.until())
                ? State.NOT_YET
                : State.EXPIRED;
    }

    /** Tells whether the partner may deliver, and its data may be counted. */
    public boolean allows() {
        return state == State.NOT_NEEDED || state == State.VALID;
    }
}
