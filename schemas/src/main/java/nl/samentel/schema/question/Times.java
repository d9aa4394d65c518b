package nl.samentel.schema.question;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samentel.schema.question.Breakdown.Time.Step;

/** Years, quarters and months as codes: {@code 2022}, {@code 2022Q3}, {@code 2022M07}. */
public final class Times {
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private Times() {}

    /**
     * The days that a code stands for, half-open.
     *
     * @param first first day
     * @param after first day after
     */
    public record Days(LocalDate first, LocalDate after) {}

    /** Returns the days that a code stands for. */
    public static Days of(String code) {
        int year = Integer.parseInt(code.substring(0, 4));
        if (code.length() == 4) {
            return days(LocalDate.of(year, 1, 1), Step.YEAR);
        }
        int number = Integer.parseInt(code.substring(5));
        return code.charAt(4) == 'Q'
                ? days(LocalDate.of(year, 3 * number - 2, 1), Step.QUARTER)
                : days(LocalDate.of(year, number, 1), Step.MONTH);
    }

    /** Returns how many steps lie between the start of the calendar's first year and a day. */
    public static int number(LocalDate day, Step step) {
        return (day.getYear() * 12 + day.getMonthValue() - 1) / months(step);
    }

    private static Days days(LocalDate first, Step step) {
        return new Days(first, first.plusMonths(months(step)));
    }

    private static int months(Step step) {
        return switch (step) {
            case YEAR -> 12;
            case QUARTER -> 3;
            case MONTH -> 1;
        };
    }

    static List<Choice> choices(Base base, Step step) {
        List<Choice> choices = new ArrayList<>();
        int months = months(step);
        int start = number(base.first(), step) * months;
        LocalDate day = LocalDate.of(start / 12, start % 12 + 1, 1);
        for (; day.isBefore(base.until()); day = day.plusMonths(months)) {
            choices.add(choice(base, days(day, step), step));
        }
        return choices;
    }

    private static Choice choice(Base base, Days days, Step step) {
        int year = days.first().getYear();
        Month month = days.first().getMonth();
        return switch (step) {
            case YEAR -> Choice.of("" + year, year + part(base, days, DUTCH), year + part(base, days, Locale.UK));
            case QUARTER -> {
                int quarter = month.getValue() / 3 + 1;
                yield Choice.of(year + "Q" + quarter, year + ", kwartaal " + quarter, year + ", quarter " + quarter);
            }
            case MONTH ->
                Choice.of(
                        year + "M" + (month.getValue() < 10 ? "0" : "") + month.getValue(),
                        name(days.first(), DUTCH) + " " + year,
                        name(days.first(), Locale.UK) + " " + year);
        };
    }

    /** Says which part of the year is asked about when it is not the whole. */
    private static String part(Base base, Days days, Locale language) {
        LocalDate from = base.first().isAfter(days.first()) ? base.first() : days.first();
        LocalDate until = base.until().isBefore(days.after()) ? base.until() : days.after();
        if (from.equals(days.first()) && until.equals(days.after())) {
            return "";
        }
        String to = language == DUTCH ? " t/m " : " to ";
        return " (" + name(from, language) + to + name(until.minusDays(1), language) + ")";
    }

    private static String name(LocalDate day, Locale language) {
        return day.getMonth().getDisplayName(TextStyle.FULL, language);
    }
}
