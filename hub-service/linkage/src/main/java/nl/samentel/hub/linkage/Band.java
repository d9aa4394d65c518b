package nl.samentel.hub.linkage;

/**
 * A share in a band of five points; all that is ever said about the quality of linking. Guarantees that the exact share
 * is not kept.
 */
public final class Band {
    private static final int WIDTH = 5;
    private static final Band UNKNOWN = new Band(-1);

    private final int lower;

    private Band(int lower) {
        this.lower = lower;
    }

    /** Returns a band from a lower bound that was stored, -1 for unknown. */
    public static Band ofLower(int lower) {
        if (lower == -1) {
            return UNKNOWN;
        }
        if (lower < 0 || lower > 100 - WIDTH || lower % WIDTH != 0) {
            throw new IllegalArgumentException("A band starts at a multiple of 5 from 0 to 95, or -1 for unknown.");
        }
        return new Band(lower);
    }

    static Band of(long part, long whole, long leastWhole) {
        if (whole < leastWhole || whole <= 0) {
            return UNKNOWN;
        }
        long points = Math.min(99, 100 * part / whole);
        return new Band((int) (points / WIDTH * WIDTH));
    }

    /**
     * Returns the band of a share that is expected rather than counted.
     *
     * @param share 0 to 1
     * @param whole of how many
     */
    static Band ofShare(double share, long whole, long leastWhole) {
        return whole < leastWhole ? UNKNOWN : of((long) (100 * Math.max(0, share)), 100, 1);
    }

    /** Returns the lower bound in percent, 0 to 95, or -1 when too little is known to say. */
    public int lower() {
        return lower;
    }

    /** Returns the band as text: {@code 90-95 %}, or {@code unknown}. */
    public String label() {
        return lower < 0 ? "unknown" : lower + "-" + (lower + WIDTH) + " %";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Band band && band.lower == lower;
    }

    @Override
    public int hashCode() {
        return lower;
    }

    @Override
    public String toString() {
        return label();
    }
}
