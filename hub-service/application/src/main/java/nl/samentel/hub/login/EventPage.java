package nl.samentel.hub.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Some events, the oldest first.
 *
 * @param events those that belong in the log
 * @param newest time of the last one that was read, also when that belongs not in the log
 * @param isFull whether there may be more
 */
public record EventPage(List<RealmEvent> events, Optional<Instant> newest, boolean isFull) {
    /** Copies the list. */
    public EventPage {
        events = List.copyOf(events);
    }
}
