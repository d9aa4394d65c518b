package nl.samentel.hub.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers whether the log is sound: not found broken by this process, and with no entry that waits longer than receipts promise.
 * Whoever acts asks first, and does nothing otherwise. Thread-safe.
 */
public final class LogStanding {
    private final Duration mergeDelay;
    private final Clock clock;
    private volatile boolean broken;
    private volatile Optional<Instant> waitingSince = Optional.empty();

    /**
     * Begins sound.
     *
     * @param mergeDelay within which every entry has its place
     */
    public LogStanding(Duration mergeDelay, Clock clock) {
        this.mergeDelay = mergeDelay;
        this.clock = clock;
    }

    /** Stops everything until the program starts anew. */
    public void broken() {
        broken = true;
    }

    /** Takes note of the entry that waits longest. */
    public void waiting(Optional<Instant> since) {
        waitingSince = since;
    }

    /** Tells whether the log was found broken. */
    public boolean isBroken() {
        return broken;
    }

    /** Tells whether entries wait longer than promised. */
    public boolean isBehind() {
        return waitingSince
                .filter(since -> since.plus(mergeDelay).isBefore(clock.instant()))
                .isPresent();
    }
}
