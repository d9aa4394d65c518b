package nl.samentel.hub.keycloak;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.samentel.hub.login.Actor;
import nl.samentel.hub.login.EventPage;
import nl.samentel.hub.login.EventStream;
import nl.samentel.hub.login.EventsUnreadableException;
import nl.samentel.hub.login.RealmEvent;
import nl.samentel.hub.login.RealmEvents;
import nl.samentel.hub.login.Trouble;
import nl.samentel.hub.problem.ProblemException;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RealmEventsConfigRepresentation;

/** Reads the events that Keycloak keeps. */
public final class KeycloakEvents implements RealmEvents {
    private static final String OLDEST_FIRST = "asc";
    /** Without these there is no log of log-ins. */
    private static final Set<String> NEEDED = Set.of("LOGIN", "LOGIN_ERROR", "CLIENT_LOGIN", "CLIENT_LOGIN_ERROR");

    private final KeycloakRealm realm;

    /** Reads in a realm. */
    public KeycloakEvents(KeycloakRealm realm) {
        this.realm = realm;
    }

    @Override
    public EventPage from(EventStream stream, Instant from, int most) {
        long millis = from.toEpochMilli();
        return ask(r -> stream == EventStream.LOGINS ? logins(r, millis, most) : administration(r, millis, most));
    }

    private static EventPage logins(RealmResource realm, long from, int most) {
        List<EventRepresentation> read =
                realm.getEvents(null, null, null, String.valueOf(from), null, null, 0, most, OLDEST_FIRST);
        List<RealmEvent> events =
                read.stream().map(EventShape::of).flatMap(Optional::stream).toList();
        return page(events, read.stream().map(EventRepresentation::getTime).toList(), most);
    }

    private static EventPage administration(RealmResource realm, long from, int most) {
        List<AdminEventRepresentation> read = realm.getAdminEvents(
                null, null, null, null, null, null, null, String.valueOf(from), null, 0, most, OLDEST_FIRST);
        List<RealmEvent> events = read.stream().map(EventShape::of).toList();
        return page(events, read.stream().map(AdminEventRepresentation::getTime).toList(), most);
    }

    /** A server that gives the newest first would let older ones be passed over. */
    private static EventPage page(List<RealmEvent> events, List<Long> times, int most) {
        if (times.isEmpty()) {
            return new EventPage(events, Optional.empty(), false);
        }
        long newest = times.get(times.size() - 1);
        if (times.get(0) > newest) {
            throw new EventsUnreadableException(Trouble.NOT_UNDERSTOOD);
        }
        return new EventPage(events, Optional.of(Instant.ofEpochMilli(newest)), times.size() >= most);
    }

    @Override
    public String name(Actor actor) {
        return ask(r -> new ActorNames(r).of(actor));
    }

    @Override
    public void requireKept() {
        RealmEventsConfigRepresentation config = ask(RealmResource::getRealmEventsConfig);
        if (!config.isEventsEnabled()
                || !Boolean.TRUE.equals(config.isAdminEventsEnabled())
                || !config.getEnabledEventTypes().containsAll(NEEDED)) {
            throw new EventsUnreadableException(Trouble.EVENTS_OFF);
        }
    }

    private <T> T ask(Function<RealmResource, T> question) {
        try {
            return realm.ask(question);
        } catch (ProblemException e) {
            boolean forbidden = e.getCause() instanceof WebApplicationException answer
                    && answer.getResponse().getStatus() == Status.FORBIDDEN.getStatusCode();
            throw new EventsUnreadableException(forbidden ? Trouble.RIGHT_MISSING : Trouble.UNAVAILABLE, e);
        }
    }
}
