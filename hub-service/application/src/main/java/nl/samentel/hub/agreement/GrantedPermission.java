package nl.samentel.hub.agreement;

import java.time.LocalDate;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.agreement.Permission;

/**
 * A permission somebody outside the datalab gave to a partner.
 *
 * @param partner who got it
 * @param kind kind of permission; never {@code NONE}
 * @param issuer who gave it
 * @param reference how the issuer calls it
 * @param conditions what it depends on; may be empty
 * @param from first day
 * @param until first day on which it no longer holds; equal to {@code from} when it was withdrawn
 */
public record GrantedPermission(
        PartnerId partner,
        Permission kind,
        String issuer,
        String reference,
        String conditions,
        LocalDate from,
        LocalDate until) {
    /** Tells whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
