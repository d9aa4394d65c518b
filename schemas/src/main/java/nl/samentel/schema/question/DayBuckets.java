package nl.samentel.schema.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Differences between days as they are shown: never as a number. Limits are statutory terms (5 days, 10 weeks), six weeks,
 * half a year, a year and the follow-up of one and a half years.
 */
public final class DayBuckets {
    /** Largest difference of each bucket but the last, in days. */
    public static final List<Integer> LIMITS = List.of(0, 5, 14, 42, 70, 183, 365, 548);

    /** Code of no record at all, after those of the buckets. */
    public static final String NONE = "NONE";

    /** Code of no record so far, when it may still come after the end of the data; the last one. */
    public static final String NOT_COMPLETE = "NOT_COMPLETE";

    private DayBuckets() {}

    /**
     * Returns how long after the anchor records must be known before it is certain that a link finds nothing: until its window
     * ends, or past the last limit when it never does.
     *
     * @return nothing when a link looks at what went before
     */
    public static Optional<Offset> followUp(Link link) {
        if (link.span() == Link.Span.OPEN) {
            return Optional.empty();
        }
        return link.window().until().isPresent()
                ? link.closesLater()
                : Optional.of(new Offset(LIMITS.get(LIMITS.size() - 1) + 1, Offset.Unit.DAYS));
    }

    static List<Choice> choices(Link link) {
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
        followUp(link).ifPresent(f -> choices.add(Choices.NOT_COMPLETE));
        return List.copyOf(choices);
    }
}
