package nl.samentel.schema.inquiry;

import java.util.Arrays;

/** A share in a band wide enough that no single record can be told from it. Bounds are in percent, the upper one excluded. */
public enum ShareBand {
    /** Too few records to say. */
    UNKNOWN(0, 100, "?"),
    /** Under 5 %. */
    HARDLY(0, 5, "0-5 %"),
    /** 5 to 25 %. */
    SOME(5, 25, "5-25 %"),
    /** 25 to 50 %. */
    LESS_THAN_HALF(25, 50, "25-50 %"),
    /** 50 to 75 %. */
    MORE_THAN_HALF(50, 75, "50-75 %"),
    /** 75 to 95 %. */
    MOST(75, 95, "75-95 %"),
    /** 95 % and more. */
    NEARLY_ALL(95, 101, "95-100 %");

    private static final long LEAST = 20;

    private final int lower;
    private final int upper;
    private final String label;

    ShareBand(int lower, int upper, String label) {
        this.lower = lower;
        this.upper = upper;
        this.label = label;
    }

    /** Returns the band of a part of a whole; unknown for a whole under 20. */
    public static ShareBand of(long part, long whole) {
        if (whole < LEAST) {
            return UNKNOWN;
        }
        double percent = 100.0 * part / whole;
        return Arrays.stream(values())
                .filter(b -> b != UNKNOWN && percent < b.upper)
                .findFirst()
                .orElse(NEARLY_ALL);
    }

    /** Returns the lower bound in percent. */
    public int lower() {
        return lower;
    }

    /** Returns how people read it. */
    public String label() {
        return label;
    }
}
