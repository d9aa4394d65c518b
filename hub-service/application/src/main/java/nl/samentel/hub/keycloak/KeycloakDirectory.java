package nl.samentel.hub.keycloak;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.people.Directory;
import nl.samentel.hub.people.Person;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Reads the accounts of people from Keycloak. */
public final class KeycloakDirectory implements Directory {
    private static final int PAGE = 100;

    private final KeycloakRealm realm;

    /** Reads in a realm. */
    public KeycloakDirectory(KeycloakRealm realm) {
        this.realm = realm;
    }

    @Override
    public List<Person> people() {
        return realm.ask(r -> {
            List<Person> people = new ArrayList<>();
            List<UserRepresentation> page;
            int read = 0;
            do {
                page = r.users().list(read, PAGE);
                page.forEach(user -> people.add(person(user, roles(r, user))));
                read += page.size();
            } while (page.size() == PAGE);
            people.removeIf(p -> p.roles().isEmpty());
            people.sort(Comparator.comparing(Person::name));
            return List.copyOf(people);
        });
    }

    private static Set<Role> roles(RealmResource realm, UserRepresentation user) {
        return realm.users().get(user.getId()).roles().realmLevel().listEffective().stream()
                .map(RoleRepresentation::getName)
                .flatMap(name -> Role.of(name).stream())
                .collect(Collectors.toSet());
    }

    private static Person person(UserRepresentation user, Set<Role> roles) {
        Map<String, List<String>> known = attributes(user.getAttributes());
        return new Person(
                user.getUsername(),
                roles,
                known.getOrDefault("partner", List.of()).stream().findFirst(),
                known.getOrDefault("datalabs", List.of()).stream().sorted().toList(),
                known.getOrDefault("reviewed-until", List.of()).stream()
                        .findFirst()
                        .flatMap(KeycloakDirectory::date),
                Boolean.TRUE.equals(user.isTotp()),
                Boolean.TRUE.equals(user.isEnabled()));
    }

    private static Map<String, List<String>> attributes(@Nullable Map<String, List<String>> attributes) {
        return attributes == null ? Map.of() : attributes;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
