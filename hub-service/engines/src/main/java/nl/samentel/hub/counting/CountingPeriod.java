package nl.samentel.hub.counting;

import java.time.LocalDate;

/**
 * The period over which reports are complete, half-open.
 *
 * @param from first day
 * @param to first day after
 */
public record CountingPeriod(LocalDate from, LocalDate to) {
    /** Refuses a period that ends before it starts. */
    public CountingPeriod {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A period starts before it ends.");
        }
    }
}
