package nl.samentel.hub.disclosure.privacy;

/**
 * The noise of a table under differential privacy. Public.
 *
 * @param epsilon what the table costs, above 0
 * @param perPerson how many cells of the table one person counts in at most, 1 or more
 */
public record PrivateNoise(Epsilon epsilon, int perPerson) {
    private static final double USUAL = 0.95;
    private static final double THOUSAND = 1000;

    /** Refuses what is no noise. */
    public PrivateNoise {
        if (epsilon.compareTo(Epsilon.ZERO) <= 0 || perPerson < 1) {
            throw new IllegalArgumentException("Noise needs an epsilon above 0, and a person counts at least once.");
        }
    }

    /** Returns within how many of a shown value the true number is in at least 95 of 100 cells. */
    public int usualDeviation() {
        double decay = Math.exp(-epsilon.thousandths() / THOUSAND / perPerson);
        int deviation = 0;
        while (2 * Math.pow(decay, deviation + 1) / (1 + decay) > 1 - USUAL) {
            deviation++;
        }
        return deviation;
    }
}
