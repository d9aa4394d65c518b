package nl.samentel.connector.synthetic.extract;

import java.time.LocalDate;

/** How a file writes dates. */
enum DateStyle {
    DAY_FIRST("dd-mm-jjjj"),
    DAY_FIRST_SLASH("dd/mm/jjjj"),
    DAY_FIRST_SHORT("d-m-jj"),
    DIGITS_DAY_FIRST("ddmmjjjj"),
    DIGITS("jjjjmmdd"),
    ISO("jjjj-mm-dd");

    private final String shown;

    DateStyle(String shown) {
        this.shown = shown;
    }

    /** Writes a date of which parts may be 0. */
    String write(int year, int month, int day) {
        return switch (this) {
            case DAY_FIRST -> two(day) + '-' + two(month) + '-' + four(year);
            case DAY_FIRST_SLASH -> two(day) + '/' + two(month) + '/' + four(year);
            case DAY_FIRST_SHORT -> day + "-" + month + "-" + two(year % 100);
            case DIGITS_DAY_FIRST -> two(day) + two(month) + four(year);
            case DIGITS -> four(year) + two(month) + two(day);
            case ISO -> four(year) + '-' + two(month) + '-' + two(day);
        };
    }

    String write(LocalDate date) {
        return write(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** Writes a date that the calendar does not have. */
    String impossible() {
        return write(2021, 2, 30);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String four(int number) {
        return two(number / 100) + two(number % 100);
    }

    @Override
    public String toString() {
        return shown;
    }
}
