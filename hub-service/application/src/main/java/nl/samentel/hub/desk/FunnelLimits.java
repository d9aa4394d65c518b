package nl.samentel.hub.desk;

/**
 * Limits between which the rate of an area lies by chance alone when its true rate is that of the whole: exact quantiles of the Poisson
 * distribution, interpolated (D. J. Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24,
 * 2005, 1185-1202, appendix A.1). For n inhabitants and a whole's rate t the expected number is m = n t. For a probability p the
 * smallest r with P(R &lt;= r) &gt;= p is found, a = (P(R &lt;= r) - p) / P(R = r), and the limit is (r - a) / n.
 *
 * <p>Assumes that reports come independently of each other. They do not quite: one family may be reported more than once, so that areas
 * differ a little more than this by chance. So a point outside asks a question; it is not an answer.
 *
 * @param low95 lower limit that 1 in 40 areas without a difference falls below, per inhabitant
 * @param high95 upper limit that 1 in 40 exceeds
 * @param low998 lower limit that 1 in 1,000 falls below
 * @param high998 upper limit that 1 in 1,000 exceeds
 */
record FunnelLimits(double low95, double high95, double low998, double high998) {
    /** So many standard deviations below the mean nothing is left to add up. */
    private static final int FAR = 12;

    /**
     * Works them out.
     *
     * @param inhabitants more than 0
     * @param rate the whole's rate per inhabitant, 0 or more
     */
    static FunnelLimits of(long inhabitants, double rate) {
        double mean = inhabitants * rate;
        return new FunnelLimits(
                quantile(mean, 0.025) / inhabitants,
                quantile(mean, 0.975) / inhabitants,
                quantile(mean, 0.001) / inhabitants,
                quantile(mean, 0.999) / inhabitants);
    }

    /** Returns the interpolated quantile; never below 0. */
    static double quantile(double mean, double p) {
        if (mean <= 0) {
            return 0;
        }
        int number = (int) Math.max(0, Math.floor(mean - FAR * Math.sqrt(mean)));
        double exactly = Math.exp(number * Math.log(mean) - mean - logFactorial(number));
        double upTo = exactly;
        while (upTo < p) {
            number++;
            exactly *= mean / number;
            upTo += exactly;
        }
        return Math.max(0, number - (upTo - p) / exactly);
    }

    private static double logFactorial(int number) {
        double sum = 0;
        for (int i = 2; i <= number; i++) {
            sum += Math.log(i);
        }
        return sum;
    }
}
