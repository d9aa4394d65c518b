package nl.samentel.hub.people.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with a role.
 *
 * @param name name of the account
 * @param roles roles
 * @param partner code of the partner
 * @param datalabs codes of datalabs
 * @param reviewedUntil last day of the role; absent means that the hub refuses
 * @param secondFactor whether there is one
 * @param enabled whether the account can log in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonAnswer(
        String name,
        List<String> roles,
        @Nullable String partner,
        List<String> datalabs,
        @Nullable String reviewedUntil,
        boolean secondFactor,
        boolean enabled) {
    static PersonAnswer of(Person person) {
        return new PersonAnswer(
                person.name(),
                person.roles().stream().sorted().map(Role::realmRole).toList(),
                person.partner().orElse(null),
                person.datalabs(),
                person.reviewedUntil().map(Object::toString).orElse(null),
                person.secondFactor(),
                person.enabled());
    }
}
