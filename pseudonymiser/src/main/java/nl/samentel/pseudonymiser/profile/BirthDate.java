package nl.samentel.pseudonymiser.profile;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Set;
import nl.samentel.schema.event.Quality;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a birth date are worth.
 *
 * @param date the date when complete, or null
 * @param year the year when known, or 0
 * @param usable ISO text of a date that may enter a tag, or null
 */
record BirthDate(
        @Nullable LocalDate date, int year, @Nullable String usable) {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    static final BirthDate UNKNOWN = new BirthDate(null, 0, null);

    static boolean meansUnborn(RawIdentity raw) {
        return raw.birthYear() == 9999 && raw.birthMonth() == 99 && raw.birthDay() == 99;
    }

    static BirthDate of(RawIdentity raw, Set<Quality> flags) {
        int year = raw.birthYear();
        int month = raw.birthMonth();
        int day = raw.birthDay();
        if (!possible(year, month, day)) {
            flags.add(Quality.DOB_MISSING);
            return UNKNOWN;
        }
        if (year == 0 || month == 0 || day == 0) {
            flags.add(Quality.DOB_PARTIAL);
            return new BirthDate(null, year, null);
        }
        LocalDate date = LocalDate.of(year, month, day);
        if (placeholder(date)) {
            flags.add(Quality.DOB_PLACEHOLDER);
            return new BirthDate(date, year, null);
        }
        return new BirthDate(date, year, date.toString());
    }

    /** A date of which nothing is known is no more possible than 31 February. */
    private static boolean possible(int year, int month, int day) {
        if (year == 0 && month == 0 && day == 0) {
            return false;
        }
        if (year != 0 && (year < FIRST_YEAR || year > LAST_YEAR) || month < 0 || month > 12 || day < 0 || day > 31) {
            return false;
        }
        return month == 0 || day == 0 || day <= longest(year, month);
    }

    private static int longest(int year, int month) {
        return year == 0
                ? Month.of(month).maxLength()
                : YearMonth.of(year, month).lengthOfMonth();
    }

    /** 1 January and 1 July are what registers write for people whose day of birth nobody knows. */
    private static boolean placeholder(LocalDate date) {
        return date.getDayOfMonth() == 1 && (date.getMonth() == Month.JANUARY || date.getMonth() == Month.JULY);
    }

    @Override
    public String toString() {
        return "BirthDate[redacted]";
    }
}
