package nl.samentel.hub.disclosure.lattice;

/**
 * Decides about one row block: the cells into which one dimension splits a cell of the table without it. A block is closed when it
 * would be mostly small, when one cell of it tells the code of everybody (or everybody but one) in the whole, or when the whole
 * less one cell would be a number of fewer units than the threshold.
 */
final class Block {
    private final Counts wholes;
    private final Counts parts;
    private final Thresholds thresholds;

    Block(Counts wholes, Counts parts, Thresholds thresholds) {
        this.wholes = wholes;
        this.parts = parts;
        this.thresholds = thresholds;
    }

    /** Tells whether a block is closed by what its whole and the possible cells among its parts hold. */
    boolean closed(int whole, int[] possible) {
        if (wholes.fewest(whole) < (long) thresholds.room().inBlock() * possible.length) {
            return true;
        }
        // A block with one possible cell is its whole, by definition: the same set with the same noise.
        for (int part : possible.length == 1 ? new int[0] : possible) {
            if (telling(whole, part)) {
                return true;
            }
        }
        return false;
    }

    private boolean telling(int whole, int part) {
        int rest = wholes.units(whole) - parts.units(part);
        boolean nearlyAll = wholes.persons(whole) - parts.persons(part) <= 1;
        return parts.units(part) > 0 && (nearlyAll || rest < thresholds.persons());
    }
}
