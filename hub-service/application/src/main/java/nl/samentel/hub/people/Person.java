package nl.samentel.hub.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.Role;

/**
 * Somebody with an account.
 *
 * @param name name of the account
 * @param roles roles
 * @param partner code of the partner the account is bound to, if any
 * @param datalabs codes of the datalabs the account may touch
 * @param reviewedUntil last day on which the role holds without another review, if there is one
 * @param secondFactor whether the account has one
 * @param enabled whether the account can log in
 */
public record Person(
        String name,
        Set<Role> roles,
        Optional<String> partner,
        List<String> datalabs,
        Optional<LocalDate> reviewedUntil,
        boolean secondFactor,
        boolean enabled) {
    /** Copies the collections. */
    public Person {
        roles = Set.copyOf(roles);
        datalabs = List.copyOf(datalabs);
    }
}
