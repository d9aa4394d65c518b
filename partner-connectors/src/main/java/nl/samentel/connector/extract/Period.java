package nl.samentel.connector.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days a delivery covers.
 *
 * @param from first day
 * @param to first day after it
 */
public record Period(LocalDate from, LocalDate to) {
    /** Refuses a period without days. */
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period ends after it starts.");
        }
    }

    /** Tells whether a day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Tells whether an interval shares a day with it; a missing end is open. */
    public boolean touches(LocalDate start, @Nullable LocalDate end) {
        return start.isBefore(to) && (end == null || end.isAfter(from));
    }
}
