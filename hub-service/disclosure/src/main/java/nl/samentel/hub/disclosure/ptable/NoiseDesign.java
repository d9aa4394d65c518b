package nl.samentel.hub.disclosure.ptable;

/**
 * What the noise of a perturbation table has to be like.
 *
 * @param deviation largest deviation from the true count, 1 to 50; D in the literature
 * @param variance largest variance of the noise; V in the literature
 * @param blocked values from 1 to this never appear, 0 when all may; js in the literature
 */
public record NoiseDesign(int deviation, double variance, int blocked) {
    /** The design a datalab has unless its agreement says otherwise. */
    public static final NoiseDesign DEFAULT = new NoiseDesign(5, 3, 2);

    /** The design for the most sensitive questions. */
    public static final NoiseDesign STRICT = new NoiseDesign(9, 7, 4);

    private static final int MOST = 50;

    /**
     * Refuses a design for which there is no noise.
     *
     * @throws InfeasibleNoiseException with what to change
     */
    public NoiseDesign {
        if (deviation < 1 || deviation > MOST || blocked < 0 || !(variance > 0)) {
            throw new InfeasibleNoiseException("The maximum deviation is 1 to " + MOST
                    + ", the variance above 0, and no fewer than 0 values are blocked.");
        }
        if (blocked > deviation) {
            throw new InfeasibleNoiseException(
                    "With the values 1 to " + blocked + " blocked, a count of 1 has to become 0 or " + (blocked + 1)
                            + ": the maximum deviation must be at least " + blocked + ".");
        }
        int least = leastVariance(blocked);
        if (variance <= least) {
            throw new InfeasibleNoiseException(
                    "With the values 1 to " + blocked + " blocked, the count " + (blocked + 1) / 2
                            + " has a variance of at least " + least + ": the variance must be above that.");
        }
    }

    /** The count half way to the first value that may appear has to become that or 0, with mean 0. */
    private static int leastVariance(int blocked) {
        return (blocked + 1) * (blocked + 1) / 4;
    }

    /** Returns the least count from which on all counts have the same noise. */
    int symmetricFrom() {
        return blocked == 0 ? deviation : deviation + blocked + 1;
    }

    /** Tells whether a perturbed value may appear. */
    boolean allows(int value) {
        return value == 0 || value > blocked;
    }
}
