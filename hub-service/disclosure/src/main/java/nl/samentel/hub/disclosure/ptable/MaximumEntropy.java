package nl.samentel.hub.disclosure.ptable;

/**
 * Finds the distribution of maximum entropy over some deviations with mean 0, a variance of at most a limit, and probabilities
 * that fall from 0 towards both ends.
 *
 * <p>It is {@code p(v) = exp(-a v - b v^2)} up to a factor, where neighbours that would rise towards an end are pooled to the
 * mean of their exponents. Minus the entropy is strictly convex, so that there is one solution; its dual in a and b is convex
 * and smooth, and a damped Newton method finds it in a few steps. With {@code b = 0} the variance may stay below the limit.
 */
final class MaximumEntropy {
    private static final int MOST_STEPS = 500;
    private static final double PRECISE = 1e-12;
    private static final double RIDGE = 1e-14;

    private final int[] deviations;
    private final double variance;
    private double a;
    private double b;

    private MaximumEntropy(int[] deviations, double variance) {
        this.deviations = deviations;
        this.variance = variance;
    }

    /**
     * Returns the probabilities of deviations.
     *
     * @param deviations in ascending order, some below or equal to and some above or equal to 0
     * @param variance largest variance, above the least that mean 0 allows
     * @throws InfeasibleNoiseException if there is no such distribution
     */
    static double[] of(int[] deviations, double variance) {
        MaximumEntropy search = new MaximumEntropy(deviations, variance);
        search.descend(false);
        if (search.pooled().variance() > variance) {
            search.descend(true);
        }
        return search.pooled().probabilities();
    }

    private Pooled pooled() {
        return Pooled.of(deviations, a, b);
    }

    private void descend(boolean both) {
        for (int step = 0; step < MOST_STEPS; step++) {
            Pooled now = pooled();
            double slopeOfA = -now.mean();
            double slopeOfB = both ? variance - now.square() : 0;
            if (Math.max(Math.abs(slopeOfA), Math.abs(slopeOfB)) < PRECISE) {
                return;
            }
            move(now, slopeOfA, slopeOfB, both);
        }
        Pooled last = pooled();
        if (Math.abs(last.mean()) > 1e-9 || both && Math.abs(variance - last.square()) > 1e-9) {
            throw new InfeasibleNoiseException(
                    "No noise with mean 0 and this variance exists; allow a larger variance.");
        }
    }

    /** Goes in Newton's direction as far as the dual falls. */
    private void move(Pooled now, double slopeOfA, double slopeOfB, boolean both) {
        double aa = now.covariance(1, 1) + RIDGE;
        double ab = both ? now.covariance(1, 2) : 0;
        double bb = both ? now.covariance(2, 2) + RIDGE : 1;
        double determinant = aa * bb - ab * ab;
        double stepOfA = -(slopeOfA * bb - slopeOfB * ab) / determinant;
        double stepOfB = -(slopeOfB * aa - slopeOfA * ab) / determinant;
        double before = dual(a, b);
        double fall = slopeOfA * stepOfA + slopeOfB * stepOfB;
        double size = 1;
        while (size > 1e-12 && dual(a + size * stepOfA, b + size * stepOfB) > before + 1e-4 * size * fall + 1e-15) {
            size /= 2;
        }
        a += size * stepOfA;
        b += size * stepOfB;
    }

    private double dual(double atA, double atB) {
        return Pooled.of(deviations, atA, atB).logarithm() + atB * variance;
    }
}
