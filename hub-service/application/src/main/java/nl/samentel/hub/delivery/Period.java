package nl.samentel.hub.delivery;

import java.time.LocalDate;

/**
 * A half-open period.
 *
 * @param from first day
 * @param to first day after
 */
public record Period(LocalDate from, LocalDate to) {
    /** Refuses a period that ends before it starts. */
    public Period {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period starts before it ends.");
        }
    }

    /** Tells whether a day lies in the period. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    /** Tells whether two periods share a day. */
    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
