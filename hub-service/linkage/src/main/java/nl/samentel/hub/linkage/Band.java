package nl.samentel.hub.linkage;

/**
 * A share in a band of five points, or of several where it is not known better; all that is ever said about the quality of
 * linking. Guarantees that the exact share is not kept.
 */
public final class Band {
    private static final int WIDTH = 5;
    private static final Band UNKNOWN = new Band(-1, -1);

    private final int lower;
    private final int upper;

    private Band(int lower, int upper) {
        this.lower = lower;
        this.upper = upper;
    }

    private static Band ofWidth(int lower) {
        return new Band(lower, lower + WIDTH);
    }

    /** Returns a band from a lower bound that was stored, -1 for unknown. */
    public static Band ofLower(int lower) {
        if (lower == -1) {
            return UNKNOWN;
        }
        if (lower < 0 || lower > 100 - WIDTH || lower % WIDTH != 0) {
            throw new IllegalArgumentException("A band starts at a multiple of 5 from 0 to 95, or -1 for unknown.");
        }
        return ofWidth(lower);
    }

    static Band of(long part, long whole, long leastWhole) {
        if (whole < leastWhole || whole <= 0) {
            return UNKNOWN;
        }
        long points = Math.min(99, 100 * part / whole);
        return ofWidth((int) (points / WIDTH * WIDTH));
    }

    /** Returns the band of a share of persons, unknown when they are fewer than a hundred. */
    public static Band ofPersons(long part, long whole) {
        return of(part, whole, LinkQuality.LEAST);
    }

    /**
     * Returns the band that holds an interval of shares, its ends moved outwards to multiples of five points.
     *
     * @param least lower end, 0 to 1
     * @param most upper end, 0 to 1
     * @param whole of how many
     */
    static Band holding(double least, double most, long whole, long leastWhole) {
        if (whole < leastWhole || whole <= 0) {
            return UNKNOWN;
        }
        int lower = (int) Math.min(100 - WIDTH, Math.floor(100 * least / WIDTH) * WIDTH);
        return new Band(lower, (int) Math.max(lower + WIDTH, Math.ceil(100 * most / WIDTH) * WIDTH));
    }

    /** Returns the lower bound in percent, 0 to 95, or -1 when too little is known to say. */
    public int lower() {
        return lower;
    }

    /** Returns the upper bound in percent, 5 to 100, or -1 when too little is known to say. */
    public int upper() {
        return upper;
    }

    /** Returns the band as text: {@code 90-95 %}, or {@code unknown}. */
    public String label() {
        return lower < 0 ? "unknown" : lower + "-" + upper + " %";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Band band && band.lower == lower && band.upper == upper;
    }

    @Override
    public int hashCode() {
        return 128 * lower + upper;
    }

    @Override
    public String toString() {
        return label();
    }
}
