package nl.samentel.hub.disclosure.cellkey;

import nl.samentel.hub.disclosure.ptable.PerturbationTable;

/**
 * Perturbs counts: the noise follows from the cell key. Guarantees that nothing stays nothing, and that equal units get equal
 * noise. What it returns is not protected yet: whether it may be shown is for the gate.
 */
public final class CellNoise {
    private final PerturbationTable table;
    private final CellKeying keying;

    /** Perturbs by a table and keys. */
    public CellNoise(PerturbationTable table, CellKeying keying) {
        this.table = table;
        this.keying = keying;
    }

    /**
     * Returns a count with its noise, 0 or more.
     *
     * @param count true count, 0 or more
     * @param sum record keys of the distinct units, added up
     */
    public long perturbed(long count, long sum) {
        if (count < 0) {
            throw new IllegalArgumentException("A count is 0 or more.");
        }
        return count == 0 ? 0 : count + table.of(count).at(keying.key(sum, count));
    }

    @Override
    public String toString() {
        return "CellNoise[redacted]";
    }
}
