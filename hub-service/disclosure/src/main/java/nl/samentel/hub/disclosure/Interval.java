package nl.samentel.hub.disclosure;

import java.util.Optional;

/**
 * Between which numbers the true number of a shown cell is expected to be, in about 95 of 100 cells. Worked out from the protected
 * value, the published rule of protection and what may be said about linking, so that it tells nothing that these do not tell.
 *
 * @param low lower end, 0 or more
 * @param high upper end
 */
public record Interval(long low, long high) {
    /** Returns the part of it that is not above a number. */
    public Interval upTo(long most) {
        return new Interval(Math.min(low, most), Math.min(high, most));
    }

    /**
     * By how much a number may be too low or too high because links are missing or false.
     *
     * @param low most that may have to be taken off, in hundredths of the number, 0 or below
     * @param high most that may have to be added, in hundredths of the number, 0 or above
     */
    public record Doubt(int low, int high) {
        /** No doubt. */
        public static final Doubt NONE = new Doubt(0, 0);

        /** Refuses a doubt that leaves nothing. */
        public Doubt {
            if (low > 0 || low < -100 || high < 0) {
                throw new IllegalArgumentException(
                        "A doubt takes off at most everything, and adds something or nothing.");
            }
        }
    }

    /** Returns the interval of a shown value; nothing of what is small or cannot be. */
    public static Optional<Interval> of(ReleasableCount count, DisclosureProfile profile, Doubt doubt) {
        return of(count, profile.usualDeviation(), doubt);
    }

    /**
     * Returns the interval of a shown value; nothing of what is small, closed or cannot be.
     *
     * @param deviation within how many of it the true number is in at least 95 of 100 cells
     */
    public static Optional<Interval> of(ReleasableCount count, int deviation, Doubt doubt) {
        if (count.status() != ReleasableCount.Status.VALUE) {
            return Optional.empty();
        }
        return Optional.of(around(count.value().orElseThrow(), deviation, doubt));
    }

    /** Returns the interval of the exact number of an official table, for which only links are in doubt; nothing where it is hidden. */
    public static Optional<Interval> of(OfficialCount count, Doubt doubt) {
        if (count.status() != OfficialCount.Status.VALUE) {
            return Optional.empty();
        }
        long value = count.value().orElseThrow();
        return Optional.of(new Interval(
                Math.floorDiv(value * (100 + doubt.low()), 100), -Math.floorDiv(-value * (100 + doubt.high()), 100)));
    }

    static Interval around(long value, int deviation, Doubt doubt) {
        double least = Math.max(1, value - deviation);
        double most = value + deviation;
        return new Interval((long) Math.floor(least * (100 + doubt.low()) / 100.0), (long)
                Math.ceil(most * (100 + doubt.high()) / 100.0));
    }
}
