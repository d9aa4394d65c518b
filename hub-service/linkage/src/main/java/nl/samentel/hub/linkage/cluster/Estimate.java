package nl.samentel.hub.linkage.cluster;

/**
 * A number that is estimated, with the interval in which it is expected to be.
 *
 * @param least lower end, 0 or more
 * @param likely the estimate
 * @param most upper end
 */
public record Estimate(double least, double likely, double most) {
    /** Nothing, without doubt. */
    public static final Estimate NOTHING = new Estimate(0, 0, 0);

    private static final double TWO_SIDED = 2;
    private static final double MOST_SHARE = 0.99;

    /** Refuses an interval that does not hold its estimate. */
    public Estimate {
        if (least < 0 || likely < least || most < likely) {
            throw new IllegalArgumentException("An estimate lies in its interval, which starts at 0 or above.");
        }
    }

    /** Estimates a number of rare events that is itself worked out from a model, which may be wrong by a factor of 2. */
    static Estimate ofEvents(double expected) {
        double chance = TWO_SIDED * Math.sqrt(expected + 1);
        return new Estimate(Math.max(0, expected / 2 - chance), expected, expected * 2 + chance);
    }

    /** Estimates a share of a whole of which some were seen; none seen may still be three in all (rule of three). */
    static Estimate ofShare(double share, double seen) {
        double chance = TWO_SIDED * Math.sqrt((share * (1 - share) + 3 / seen) / seen);
        return new Estimate(
                Math.max(0, share / 2 - chance), share, Math.min(MOST_SHARE, Math.max(share, share * 2 + chance)));
    }

    /** Adds another estimate, of which nothing is known but that it may be wrong in the same direction. */
    Estimate plus(Estimate other) {
        return new Estimate(least + other.least, likely + other.likely, most + other.most);
    }

    /** Returns how many stand beside a number of others, when this is a share of all. */
    Estimate beside(double others) {
        return new Estimate(odds(least) * others, odds(likely) * others, odds(most) * others);
    }

    private static double odds(double share) {
        return share / (1 - share);
    }

    /** Returns the share of a whole, at most 1; nothing of nothing. */
    Estimate of(double whole) {
        return whole <= 0
                ? NOTHING
                : new Estimate(Math.min(1, least / whole), Math.min(1, likely / whole), Math.min(1, most / whole));
    }

    /** Returns the share among this and some others. */
    Estimate among(double others) {
        return new Estimate(share(least, others), share(likely, others), share(most, others));
    }

    private static double share(double part, double others) {
        return part + others <= 0 ? 0 : part / (part + others);
    }
}
