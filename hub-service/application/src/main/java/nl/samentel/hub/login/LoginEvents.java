package nl.samentel.hub.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.UnitOfWork;

/**
 * Writes an entry for every event of the identity provider. An event and its entry are one transaction, so that a failure
 * leaves neither, and the next round finds it again. Events of the last quarter of an hour are fetched again each time: there
 * they may be stored later than they happened, and in another order.
 */
public final class LoginEvents {
    /** Longer than the identity provider's longest transaction (five minutes) and than clocks of its servers differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);

    private static final Duration KEPT = OVERLAP.multipliedBy(2);

    private final UnitOfWork unit;
    private final AuditLog log;
    private final RealmEvents events;
    private final LoggedEvents logged;
    private final ReadingStatus status;
    private final int page;
    private final Clock clock;

    /**
     * Wires the use case.
     *
     * @param page most events to fetch at a time
     */
    public LoginEvents(
            UnitOfWork unit,
            AuditLog log,
            RealmEvents events,
            LoggedEvents logged,
            ReadingStatus status,
            int page,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.events = events;
        this.logged = logged;
        this.status = status;
        this.page = page;
        this.clock = clock;
    }

    /**
     * Logs what happened since the last time; the first time everything that is kept there.
     *
     * @param hub the hub itself
     * @return what keeps events from the log, if anything; it has an entry then
     * @throws nl.samentel.hub.problem.ProblemException if the log cannot be written; nothing is lost then
     */
    public Optional<Trouble> round(Caller hub) {
        Optional<Trouble> trouble = attempt(hub.traceId());
        status.tell(hub, trouble);
        return trouble;
    }

    private Optional<Trouble> attempt(String traceId) {
        try {
            for (EventStream stream : EventStream.values()) {
                catchUp(stream, traceId);
            }
            // Last, so that what was kept until it was switched off is logged first.
            events.requireKept();
            return Optional.empty();
        } catch (EventsUnreadableException e) {
            return Optional.of(e.trouble());
        }
    }

    /**
     * Goes on from the time of the last event and not behind it: a millisecond can hold several. Only when it holds as many as
     * were asked for, more are asked for.
     */
    private void catchUp(EventStream stream, String traceId) {
        Instant from = unit.call(() -> logged.newest(stream))
                .map(newest -> newest.minus(OVERLAP))
                .orElse(Instant.EPOCH);
        int most = page;
        EventPage read = events.from(stream, from, most);
        write(stream, read.events(), traceId);
        while (read.isFull()) {
            Instant last = read.newest().orElse(from);
            most = last.equals(from) ? Math.multiplyExact(most, 2) : page;
            from = last;
            read = events.from(stream, from, most);
            write(stream, read.events(), traceId);
        }
    }

    private void write(EventStream stream, List<RealmEvent> found, String traceId) {
        List<RealmEvent> fresh = unit.call(() -> logged.without(found));
        if (fresh.isEmpty()) {
            return;
        }
        Map<Actor, String> names = new HashMap<>();
        fresh.forEach(event -> names.computeIfAbsent(event.actor(), events::name));
        unit.run(() -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            fresh.stream()
                    .filter(event -> logged.add(event, now))
                    .forEach(event -> log.write(event.entry(names.getOrDefault(event.actor(), "unnamed"), traceId)));
            logged.newest(stream).ifPresent(newest -> logged.forget(stream, newest.minus(KEPT)));
        });
    }
}
