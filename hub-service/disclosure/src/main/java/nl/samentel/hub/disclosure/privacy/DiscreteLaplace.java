package nl.samentel.hub.disclosure.privacy;

import java.util.random.RandomGenerator;

/**
 * Samples whole numbers with probability proportional to {@code exp(-epsilon |x| / sensitivity)}, exactly: only whole random
 * numbers are drawn and compared (Canonne, Kamath and Steinke 2020, algorithms 1 and 2). A count that one person changes by at most the
 * sensitivity is epsilon-differentially private with this noise.
 *
 * <p>Assumes a random generator that nobody can foretell; its speed tells how large the noise is, so that it is drawn before anybody waits for
 * a single number.
 */
public final class DiscreteLaplace {
    private static final long THOUSANDTHS = 1000;

    private final RandomGenerator random;
    private final long numerator;
    private final long denominator;

    private DiscreteLaplace(RandomGenerator random, long numerator, long denominator) {
        this.random = random;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /**
     * Prepares noise.
     *
     * @param epsilon above 0
     * @param sensitivity by how much one person changes a count at most, 1 or more
     */
    public static DiscreteLaplace of(Epsilon epsilon, int sensitivity, RandomGenerator random) {
        if (epsilon.compareTo(Epsilon.ZERO) <= 0 || sensitivity < 1) {
            throw new IllegalArgumentException("Noise needs an epsilon above 0 and a sensitivity of 1 or more.");
        }
        return new DiscreteLaplace(random, epsilon.thousandths(), Math.multiplyExact(THOUSANDTHS, sensitivity));
    }

    /** Draws a number. */
    public long sample() {
        while (true) {
            long magnitude = magnitude();
            boolean negative = random.nextBoolean();
            if (!negative || magnitude != 0) {
                return negative ? -magnitude : magnitude;
            }
        }
    }

    /** A number of 0 or more with probability proportional to {@code exp(-numerator / denominator * x)}. */
    private long magnitude() {
        long rest = random.nextLong(denominator);
        while (!happens(rest, denominator)) {
            rest = random.nextLong(denominator);
        }
        long wholes = 0;
        while (happens(1, 1)) {
            wholes++;
        }
        return (rest + denominator * wholes) / numerator;
    }

    /** Happens with probability {@code exp(-part / whole)}, for a part of at most the whole. */
    private boolean happens(long part, long whole) {
        long k = 1;
        while (random.nextLong(whole * k) < part) {
            k++;
        }
        return k % 2 == 1;
    }
}
