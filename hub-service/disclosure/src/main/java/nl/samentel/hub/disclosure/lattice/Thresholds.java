package nl.samentel.hub.disclosure.lattice;

/**
 * What a cell needs before it is shown and a block before it is open, as the agreement of a datalab fixes it.
 *
 * @param persons least perturbed number of distinct persons in a shown cell, and least difference of nested open cells, at least 5
 * @param households least perturbed number of distinct households in a shown cell, at least 2
 * @param reports how many units of one person count in one cell, at least 1
 * @param density least number of distinct persons for each possible cell of an open block, on average, at least 1
 */
public record Thresholds(int persons, int households, int reports, int density) {
    /** The thresholds a datalab has unless its agreement says otherwise. */
    public static final Thresholds DEFAULT = new Thresholds(10, 3, 5, 20);

    /** Refuses thresholds that protect nobody. */
    public Thresholds {
        if (persons < 5 || households < 2 || reports < 1 || density < 1) {
            throw new IllegalArgumentException(
                    "Thresholds need at least 5 persons, 2 households, 1 report and a density" + " of 1.");
        }
    }
}
