package nl.samentel.hub.login;

import java.time.Instant;

/** The events that the identity provider keeps. */
public interface RealmEvents {
    /**
     * Returns events from a time on, that time included, the oldest first.
     *
     * @param most most events to read
     * @throws EventsUnreadableException if they cannot be read
     */
    EventPage from(EventStream stream, Instant from, int most);

    /**
     * Returns the name of who caused an event, as the hub's own entries have it: of the account or of the program.
     *
     * @throws EventsUnreadableException if it cannot be asked
     */
    String name(Actor actor);

    /**
     * Demands that the identity provider keeps events.
     *
     * @throws EventsUnreadableException if it was told not to, or cannot be asked
     */
    void requireKept();
}
