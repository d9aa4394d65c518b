package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Belonging to a household for some time.
 *
 * @param household which
 * @param from first day
 * @param to first day after it, or null while it lasts
 */
record Membership(
        Household household, LocalDate from, @Nullable LocalDate to) {
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
