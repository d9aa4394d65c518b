package nl.samentel.connector.verifier;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks at the times of entries as they follow each other. Events of other programs are fetched and written down later, within a
 * day; a clock may be off by minutes. What is more is no accident.
 */
final class TimeOrder {
    private static final Duration LATE = Duration.ofHours(26);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final long latest;
    private final boolean bounded;
    private final Faults backwards = new Faults();
    private final Faults ahead = new Faults();
    private long highest = Long.MIN_VALUE;
    private long widest;
    private long place = -1;
    private boolean ordered = true;

    /** Allows times until shortly after the newest cosignature, if there is one. */
    TimeOrder(Optional<Instant> cosigned) {
        this.bounded = cosigned.isPresent();
        this.latest = cosigned.map(TimeOrder::allowed).orElse(Long.MAX_VALUE);
    }

    private static long allowed(Instant cosigned) {
        Instant end = cosigned.isAfter(Instant.ofEpochMilli(Long.MAX_VALUE).minus(AHEAD))
                ? Instant.ofEpochMilli(Long.MAX_VALUE)
                : cosigned.plus(AHEAD);
        return end.toEpochMilli();
    }

    /**
     * Looks at an entry.
     *
     * @param index place in the log
     * @param line place in the file
     */
    void at(long index, Instant at, long line) {
        long millis = at.toEpochMilli();
        if (millis > latest) {
            ahead.add(line);
        }
        ordered &= index > place;
        place = index;
        if (millis >= highest) {
            highest = millis;
        } else {
            widest = Math.max(widest, highest - millis);
            if (highest - millis > LATE.toMillis()) {
                backwards.add(line);
            }
        }
    }

    /** Returns the time of the newest entry; empty when there was none. */
    Optional<Instant> newest() {
        return highest == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochMilli(highest));
    }

    /** Says what was found. */
    Finding finding(String origin) {
        if (!ahead.isEmpty()) {
            return Finding.fail(Check.TIME, "verify.time.ahead", origin, ahead.count(), ahead.lines());
        }
        if (!ordered) {
            return Finding.skipped(Check.TIME, "verify.time.unordered", origin);
        }
        if (!backwards.isEmpty()) {
            return Finding.fail(Check.TIME, "verify.time.backwards", origin, backwards.count(), backwards.lines());
        }
        String out = Duration.ofMillis(widest).toString().substring(2).toLowerCase(Locale.ROOT);
        return bounded
                ? Finding.pass(Check.TIME, "verify.time.pass", origin, out)
                : Finding.skipped(Check.TIME, "verify.time.unbounded", origin, out);
    }
}
