package nl.samentel.hub.disclosure.attack;

/**
 * How many true numbers of open cells somebody finds who averages all answers.
 *
 * @param large share of those of 5 or more units that are found exactly
 * @param few share of those of 1 to 4
 * @param plain share of those of 5 or more whose answer alone is exact
 * @param largeCells how many of 5 or more there are
 * @param fewCells how many of 1 to 4 there are
 */
public record Recovery(double large, double few, double plain, int largeCells, int fewCells) {
    /** Nothing found in no cells. */
    public static final Recovery NONE = new Recovery(0, 0, 0, 0, 0);

    private static final int LEAST = 20;

    /** What is to hold. */
    public static final String BOUND = "<= .45 (n >= 5), <= .35 (n < 5)";

    /**
     * Averages, and compares with the truth.
     *
     * @param exact true counts of the tables that are public, nothing for others; these do not count as found
     */
    public static Recovery of(Answers answers, int[][] exact, int[][] counts) {
        Averaging attack = Averaging.of(answers, exact, counts);
        int[] right = new int[2];
        int[] all = new int[2];
        int plain = 0;
        for (int mask : answers.masks().filter(m -> exact[m].length == 0).toArray()) {
            for (int cell = 0; cell < counts[mask].length; cell++) {
                int count = counts[mask][cell];
                if (count > 0 && answers.open(mask, cell) && isItself(answers.cells(), mask, cell, counts)) {
                    int few = count < 5 ? 1 : 0;
                    all[few]++;
                    right[few] += Math.round(attack.of(mask, cell)) == count ? 1 : 0;
                    plain += few == 0 && answers.of(mask, cell) == count ? 1 : 0;
                }
            }
        }
        return new Recovery(share(right[0], all[0]), share(right[1], all[1]), share(plain, all[0]), all[0], all[1]);
    }

    /** Tells whether a cell is not the same set as a cell around it: that has the same answer, and counts once. */
    private static boolean isItself(Cells cells, int mask, int cell, int[][] counts) {
        int[] codes = cells.codes(mask, cell);
        return cells.dimensions(mask)
                .map(d -> mask & ~(1 << d))
                .noneMatch(m -> counts[m][cells.of(m, codes)] == counts[mask][cell]);
    }

    private static double share(int some, int all) {
        return (double) some / Math.max(1, all);
    }

    /** Adds what is found elsewhere. */
    public Recovery and(Recovery other) {
        int larger = largeCells + other.largeCells;
        int fewer = fewCells + other.fewCells;
        return new Recovery(
                (large * largeCells + other.large * other.largeCells) / Math.max(1, larger),
                (few * fewCells + other.few * other.fewCells) / Math.max(1, fewer),
                (plain * largeCells + other.plain * other.largeCells) / Math.max(1, larger),
                larger,
                fewer);
    }

    /** Tells whether the bound holds. A share of fewer than 20 cells is chance. */
    public boolean held() {
        return (large <= .45 || largeCells < LEAST) && (few <= .35 || fewCells < LEAST);
    }

    @Override
    public String toString() {
        return Report.share(large) + ", " + Report.share(few) + " of " + largeCells + " and " + fewCells
                + " open cells; one answer alone " + Report.share(plain);
    }
}
