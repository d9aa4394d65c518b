package nl.samentel.connector.synthetic.answers;

/**
 * How far a shown count may be from the truth.
 *
 * @param share share of the true count that linking may lose or add, in tables that rest on linking
 * @param least least number that linking may lose or add
 * @param lost reports that rejected rows or objections took away
 */
record Tolerance(double share, int least, int lost) {
    /**
     * Nothing is shown below 10 persons or 3 households. A report has several persons and a family several reports, so
     * that the count of a hidden cell can be larger than that, but not much.
     */
    static final int MOST_HIDDEN = 15;

    /** Returns the largest difference that rounding, loss and linking explain. */
    int of(boolean linked, int truth, int roundingBase) {
        int rounding = (roundingBase + 1) / 2;
        int linking = linked ? (int) Math.ceil(Math.max(least, share * truth)) : 0;
        return rounding + lost + linking;
    }

    /** Returns the largest true count that may be hidden as small. */
    int mostHidden(boolean linked, int truth) {
        return MOST_HIDDEN + lost + (linked ? (int) Math.ceil(Math.max(least, share * truth)) : 0);
    }
}
