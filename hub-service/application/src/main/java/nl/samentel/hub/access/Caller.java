package nl.samentel.hub.access;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who makes a request, from a verified token; personal, so never logged as a whole.
 *
 * @param name account or client that calls, {@code anonymous} without a valid token, {@code hub} for the hub itself
 * @param roles roles of the caller
 * @param partner partner the caller is bound to, if any
 * @param datalabs datalabs the caller may touch
 * @param address network address
 * @param origin method and route of the request
 * @param traceId W3C trace id, 32 hexadecimal digits
 */
public record Caller(
        String name,
        Set<Role> roles,
        Optional<PartnerId> partner,
        Set<DatalabId> datalabs,
        String address,
        String origin,
        String traceId) {
    /** Name of a caller without a valid token. */
    public static final String ANONYMOUS = "anonymous";

    /** Copies the sets. */
    public Caller {
        roles = Set.copyOf(roles);
        datalabs = Set.copyOf(datalabs);
    }

    /** Returns the hub itself, for what it does in the background. */
    public static Caller hub(String origin, String traceId) {
        return new Caller("hub", Set.of(), Optional.empty(), Set.of(), "local", origin, traceId);
    }

    /** Returns the same caller with access to some datalabs alone. */
    public Caller within(Set<DatalabId> left) {
        return new Caller(name, roles, partner, left, address, origin, traceId);
    }

    /** Tells whether the caller has a role. */
    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Returns the roles in order, with a space between. */
    public String roleNames() {
        return roles.stream().sorted().map(Role::realmRole).collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
        return "Caller[redacted]";
    }
}
