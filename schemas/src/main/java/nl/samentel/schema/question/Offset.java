package nl.samentel.schema.question;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A distance between two days. Months and years go by the calendar: three years before a day is the same date three
 * years earlier, and 28 February where that year has no 29th.
 *
 * @param amount how many, negative for before
 * @param unit of what
 */
public record Offset(int amount, Unit unit) {
    /** What a distance is counted in. */
    public enum Unit {
        DAYS,
        MONTHS,
        YEARS
    }

    /** Reads a text such as {@code -3y}, {@code 12m} or {@code 90d}, whose form the schema has checked. */
    static Offset of(String text) {
        int amount = Integer.parseInt(text.substring(0, text.length() - 1));
        return switch (text.toLowerCase(Locale.ROOT).charAt(text.length() - 1)) {
            case 'd' -> new Offset(amount, Unit.DAYS);
            case 'm' -> new Offset(amount, Unit.MONTHS);
            default -> new Offset(amount, Unit.YEARS);
        };
    }

    /** Returns the day this far from another. */
    public LocalDate from(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(amount);
            case MONTHS -> day.plusMonths(amount);
            case YEARS -> day.plusYears(amount);
        };
    }

    /** Returns the distance in months. Only for months and years. */
    public int months() {
        return unit == Unit.YEARS ? amount * 12 : amount;
    }

    /** Tells whether the distance is in days, so that it needs no calendar. */
    public boolean inDays() {
        return unit == Unit.DAYS;
    }
}
