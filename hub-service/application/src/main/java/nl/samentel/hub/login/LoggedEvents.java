package nl.samentel.hub.login;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which events have an entry. Belongs to the transaction that is open. */
public interface LoggedEvents {
    /**
     * Returns the time of the newest event that has one, or when that was logged if the clock there was ahead of the hub's.
     *
     * @throws nl.samentel.hub.problem.ProblemException unavailable if the database refuses, as all methods here
     */
    Optional<Instant> newest(EventStream stream);

    /** Returns those of some events that have none, in their order. */
    List<RealmEvent> without(List<RealmEvent> events);

    /**
     * Takes note that an event has one.
     *
     * @return whether it had none before
     */
    boolean add(RealmEvent event, Instant now);

    /** Forgets events from before a time. */
    void forget(EventStream stream, Instant before);
}
