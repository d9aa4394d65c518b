package nl.samentel.connector.hub;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;

/** The time as the servers have it: that of this machine, and what it turned out to be off. */
final class ServerClock {
    /** The identity provider tolerates more than this, and a header tells whole seconds. */
    private static final Duration LEAST = Duration.ofSeconds(5);

    private final Clock clock;
    private final Consumer<Duration> told;
    private Duration off = Duration.ZERO;

    /** Starts with the clock of this machine, and tells once by how much it was off when that mattered. */
    ServerClock(Clock clock, Consumer<Duration> told) {
        this.clock = clock;
        this.told = told;
    }

    Instant now() {
        return clock.instant().plus(off);
    }

    /** Reads the time that an answer tells; nothing if it tells none, or one that differs too little to matter. */
    Optional<Duration> difference(HttpResponse<?> answer) {
        try {
            return answer.headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant())
                    .map(server -> Duration.between(now(), server))
                    .filter(d -> d.abs().compareTo(LEAST) > 0);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Follows the servers from now on. */
    void correct(Duration difference) {
        off = off.plus(difference);
    }

    /** Tells the person by how much the clock of this machine is off. */
    void tell() {
        told.accept(off);
    }
}
