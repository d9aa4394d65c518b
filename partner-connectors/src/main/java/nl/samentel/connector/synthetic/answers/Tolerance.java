package nl.samentel.connector.synthetic.answers;

import java.util.OptionalInt;

/**
 * How far a shown count may be from the truth.
 *
 * @param share share of the true count that linking may lose or add, in tables that rest on linking
 * @param least least number that linking may lose or add
 * @param lost reports that rejected rows or objections took away
 */
record Tolerance(double share, int least, int lost) {
    /**
     * Where the truth does not say how many persons and households there are: nothing is shown below 10 persons or 3
     * households; a report has several persons and a family several reports, so that the count of a hidden cell can be
     * larger than that, but not much.
     */
    static final int MOST_HIDDEN = 15;

    /** Returns the largest difference that noise, loss and linking explain. */
    int of(boolean linked, int truth, int noise) {
        return noise + lost + (linked ? linking(truth) : 0);
    }

    private int linking(int truth) {
        return (int) Math.ceil(Math.max(least, share * truth));
    }

    /** Tells whether a cell may be hidden as small. Who is told apart rests on linking in every table. */
    boolean hides(boolean linked, TrueCell cell, Answer.Limits limits) {
        if (cell.persons().isEmpty()) {
            return cell.count() <= MOST_HIDDEN + limits.noise() + lost + (linked ? linking(cell.count()) : 0);
        }
        return few(cell.persons(), limits.persons(), -limits.noise(), -1)
                || few(cell.households(), limits.households(), -limits.noise(), -1);
    }

    /** Tells whether a cell may be shown. */
    boolean shows(TrueCell cell, Answer.Limits limits) {
        return !few(cell.persons(), limits.persons(), limits.noise(), 1)
                && !few(cell.households(), limits.households(), limits.noise(), 1);
    }

    private boolean few(OptionalInt number, int limit, int noise, int sign) {
        return number.isPresent() && number.getAsInt() + noise + sign * (lost + linking(number.getAsInt())) < limit;
    }
}
