package nl.samentel.hub.access.rest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.access.RoleReview;

/**
 * Applies the review of roles to who calls, on the day it is in the Netherlands.
 *
 * @param required whether a role without a date is refused
 * @param clock tells the time
 */
public record ReviewRule(boolean required, Clock clock) {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    void require(Set<Role> roles, Optional<LocalDate> reviewed) {
        RoleReview.require(roles, reviewed, required, LocalDate.now(clock.withZone(ZONE)));
    }
}
