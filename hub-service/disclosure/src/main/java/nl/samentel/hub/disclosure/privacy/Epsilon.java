package nl.samentel.hub.disclosure.privacy;

import java.util.Locale;

/**
 * An amount of privacy that is spent, in thousandths, so that a budget adds up exactly.
 *
 * @param thousandths 0 or more
 */
public record Epsilon(long thousandths) implements Comparable<Epsilon> {
    /** Nothing. */
    public static final Epsilon ZERO = new Epsilon(0);

    private static final long ONE = 1000;

    /** Refuses a negative amount. */
    public Epsilon {
        if (thousandths < 0) {
            throw new IllegalArgumentException("An epsilon is 0 or more.");
        }
    }

    /** Returns an amount of whole ones. */
    public static Epsilon of(long whole) {
        return new Epsilon(Math.multiplyExact(whole, ONE));
    }

    /** Returns this and another amount together: what two answers cost who sees both. */
    public Epsilon plus(Epsilon other) {
        return new Epsilon(Math.addExact(thousandths, other.thousandths));
    }

    /** Returns what is left when another amount is taken away, at least nothing. */
    public Epsilon less(Epsilon other) {
        return new Epsilon(Math.max(0, thousandths - other.thousandths));
    }

    /** Returns this amount some times. */
    public Epsilon times(long times) {
        return new Epsilon(Math.multiplyExact(thousandths, times));
    }

    @Override
    public int compareTo(Epsilon other) {
        return Long.compare(thousandths, other.thousandths);
    }

    @Override
    public String toString() {
        return thousandths / ONE + "." + String.format(Locale.ROOT, "%03d", thousandths % ONE);
    }
}
