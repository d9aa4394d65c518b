package nl.samentel.connector.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import nl.samentel.schema.event.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was written: parts may be unknown.
 *
 * @param year four digits, 0 when unknown
 * @param month 1 to 12, 0 when unknown
 * @param day 1 to 31, 0 when unknown
 * @param time time of day, or null
 * @param shortYear true when the century was not written and still has to be chosen
 */
public record ReadDate(
        int year, int month, int day, @Nullable LocalTime time, boolean shortYear) {
    /** Returns how much is known. */
    public DatePrecision precision() {
        if (month == 0) {
            return DatePrecision.YEAR;
        }
        return day == 0 ? DatePrecision.MONTH : DatePrecision.DAY;
    }

    /** Tells whether the known parts can stand together in the calendar. */
    public boolean exists() {
        if (month > 12 || day > 31 || day > 0 && month == 0) {
            return false;
        }
        if (year == 0 || month == 0 || day == 0) {
            return true;
        }
        try {
            return LocalDate.of(year, month, day) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Returns the first day it can be; the year must be known and {@link #exists} true. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /**
     * Chooses the century of a two-digit year so that the date is the latest one that does not lie after another.
     *
     * @param latest the date it may not pass: the event for a birth, the end of the period for an event
     */
    public ReadDate notAfter(LocalDate latest) {
        if (!shortYear) {
            return this;
        }
        int century = latest.getYear() / 100 * 100;
        int candidate = century + year;
        boolean later = candidate > latest.getYear()
                || candidate == latest.getYear()
                        && (month > latest.getMonthValue()
                                || month == latest.getMonthValue() && day > latest.getDayOfMonth());
        return new ReadDate(later ? candidate - 100 : candidate, month, day, time, false);
    }
}
