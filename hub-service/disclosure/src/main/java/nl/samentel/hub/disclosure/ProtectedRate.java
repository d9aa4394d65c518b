package nl.samentel.hub.disclosure;

import java.util.Optional;
import nl.samentel.hub.disclosure.Interval.Doubt;

/**
 * A shown number as a rate of a whole. Made from protected values and public numbers only, so that it tells nothing that these do
 * not tell.
 *
 * @param value number for {@code per} of the whole, rounded to a whole number
 * @param per such as 100, above 0
 * @param whole the whole, as protected or as a public register has it, above 0
 * @param counted whether the whole was counted, so that it is protected and has an interval itself
 */
public record ProtectedRate(long value, long per, long whole, boolean counted) {
    /** Refuses a whole of nothing. */
    public ProtectedRate {
        if (per <= 0 || whole <= 0) {
            throw new IllegalArgumentException("A rate is for 1 or more of a whole of 1 or more.");
        }
    }

    /** Returns the rate of a count in a public number; nothing when the count is not shown or there is nobody. */
    static Optional<ProtectedRate> ofPublic(ReleasableCount part, long per, long whole) {
        return of(part, per, whole, false);
    }

    /** Returns the rate of a count in another one; nothing when one of them is not shown. */
    static Optional<ProtectedRate> ofCounted(ReleasableCount part, long per, ReleasableCount whole) {
        return of(part, per, whole.value().orElse(0), true);
    }

    private static Optional<ProtectedRate> of(ReleasableCount part, long per, long whole, boolean counted) {
        if (part.value().isEmpty() || whole <= 0) {
            return Optional.empty();
        }
        long value = Math.round((double) part.value().getAsLong() * per / whole);
        return Optional.of(new ProtectedRate(value, per, whole, counted));
    }

    /**
     * Returns between which numbers the true rate is expected: the lower end of the count by the upper end of the whole, and the
     * other way round. Wider than 95 in 100 asks when both ends are of counts.
     *
     * @param part interval of the count
     * @param deviation within how many of the whole its true number is in at least 95 of 100 cells, when it was counted
     * @param doubt about the links on which the whole rests, when it was counted
     */
    public Interval interval(Interval part, int deviation, Doubt doubt) {
        Interval wholes = counted ? Interval.around(whole, deviation, doubt) : new Interval(whole, whole);
        return new Interval(
                Math.floorDiv(part.low() * per, Math.max(1, wholes.high())),
                -Math.floorDiv(-part.high() * per, Math.max(1, wholes.low())));
    }
}
