package nl.samentel.hub.disclosure.lattice;

/**
 * What a cell needs before it is shown and before it is open, as the agreement of a datalab fixes it.
 *
 * @param persons least perturbed number of distinct persons in a shown cell, and least difference of nested open cells, at least 5
 * @param households least perturbed number of distinct households in a shown cell, at least 2
 * @param reports how many units of one person count in one cell, at least 1
 * @param room how much of the lattice may be open
 */
public record Thresholds(int persons, int households, int reports, Room room) {
    /**
     * How much a cell takes to be open, in units, persons or households, whatever are fewest: who shares records or a household is told
     * of together. The first keeps blocks from being mostly small; the second bounds what all answers together tell of anybody, which
     * grows with how many cells there are for each family in the data.
     *
     * @param inBlock least number for each possible cell of an open block, on average, at least 1
     * @param inAll least number in the data for each open cell of the lattice that is not its whole again; 0 for no such limit
     */
    public record Room(int inBlock, int inAll) {
        /** The room a datalab has unless its agreement says otherwise. */
        public static final Room DEFAULT = new Room(20, 22);

        /** Refuses negative numbers. */
        public Room {
            if (inBlock < 1 || inAll < 0) {
                throw new IllegalArgumentException(
                        "An open block has at least 1 for each cell, and a limit is 0 or more.");
            }
        }
    }

    /** The thresholds a datalab has unless its agreement says otherwise. */
    public static final Thresholds DEFAULT = new Thresholds(10, 3, 20, Room.DEFAULT);

    /** Refuses thresholds that protect nobody. */
    public Thresholds {
        if (persons < 5 || households < 2 || reports < 1) {
            throw new IllegalArgumentException("Thresholds need at least 5 persons, 2 households and 1 report.");
        }
    }
}
