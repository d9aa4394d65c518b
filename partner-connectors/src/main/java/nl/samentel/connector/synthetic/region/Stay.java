package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere for some time.
 *
 * @param address where
 * @param from first day
 * @param to first day after it, or null while it lasts
 */
public record Stay(
        Address address, LocalDate from, @Nullable LocalDate to) {
    /** Tells whether it lasts on a day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Returns the part of it inside other bounds; null when nothing is left. */
    @Nullable
    Stay within(LocalDate least, @Nullable LocalDate end) {
        LocalDate start = from.isBefore(least) ? least : from;
        LocalDate stop = to == null || end != null && end.isBefore(to) ? end : to;
        return stop != null && !start.isBefore(stop) ? null : new Stay(address, start, stop);
    }
}
