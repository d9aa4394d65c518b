package nl.samentel.schema.inquiry;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number in a band that starts at 10, 20, 50, 100, 200, 500 and so on; everything below 10, none included, is one band.
 * Guarantees that the number itself is not kept.
 *
 * @param label as people read it: {@code <10}, {@code 20-49}
 */
public record CountBand(String label) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})-(\\d{1,12})");
    private static final CountBand FEW = new CountBand("<10");
    private static final int LEAST = 10;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if it is not one of the bands
     */
    public CountBand {
        if (!label.equals("<10") && !label.equals(label(lower(label)))) {
            throw new IllegalArgumentException("a band breaks the rule: is <10, 10-19, 20-49, 50-99 and so on.");
        }
    }

    /** Returns the band of a number. */
    public static CountBand of(long number) {
        if (number < LEAST) {
            return FEW;
        }
        long lower = LEAST;
        while (next(lower) <= number) {
            lower = next(lower);
        }
        return new CountBand(label(lower));
    }

    /** Returns the lowest number in it. */
    public long lower() {
        return label.equals("<10") ? 0 : lower(label);
    }

    /** Returns the highest number in it. */
    public long upper() {
        return label.equals("<10") ? LEAST - 1 : next(lower()) - 1;
    }

    private static long lower(String label) {
        Matcher matcher = SHAPE.matcher(label);
        if (!matcher.matches()) {
            return LEAST;
        }
        long asked = Long.parseLong(matcher.group(1));
        long lower = LEAST;
        while (next(lower) <= asked) {
            lower = next(lower);
        }
        return lower;
    }

    private static String label(long lower) {
        return lower + "-" + (next(lower) - 1);
    }

    /** 10, 20, 50, 100, 200, 500, ...: each is 2 or 2.5 times the one before. */
    private static long next(long lower) {
        long leading = lower;
        while (leading >= LEAST) {
            leading /= LEAST;
        }
        return leading == 2 ? lower / 2 * 5 : lower * 2;
    }

    @Override
    public String toString() {
        return label;
    }
}
