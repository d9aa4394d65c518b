package nl.samentel.schema.question;

import java.util.ArrayList;
import java.util.List;

/**
 * Differences between days as they are shown: never as a number. Limits are statutory terms (5 days, 10 weeks), six weeks,
 * half a year, a year and the follow-up of one and a half years.
 */
public final class DayBuckets {
    /** Largest difference of each bucket but the last, in days. */
    public static final List<Integer> LIMITS = List.of(0, 5, 14, 42, 70, 183, 365, 548);

    /** Code of no record at all, the last one. */
    public static final String NONE = "NONE";

    private DayBuckets() {}

    static List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        int from = 0;
        for (int limit : LIMITS) {
            String code = from == limit ? "D" + limit : "D" + from + "_" + limit;
            String days = from == limit ? "" + limit : from + "-" + limit;
            choices.add(Choice.of(code, days + " dagen", days + " days"));
            from = limit + 1;
        }
        int last = LIMITS.get(LIMITS.size() - 1);
        choices.add(Choice.of("D" + from + "_", "meer dan " + last + " dagen", "more than " + last + " days"));
        choices.add(Choice.of(NONE, "niet gevonden", "not found"));
        return List.copyOf(choices);
    }
}
