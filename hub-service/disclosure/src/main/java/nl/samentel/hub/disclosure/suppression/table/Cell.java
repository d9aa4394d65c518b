package nl.samentel.hub.disclosure.suppression.table;

/**
 * One cell of a closed set of tables.
 *
 * @param id its name
 * @param counts its exact numbers
 * @param standing what was said of it before
 */
public record Cell(CellId id, Counts counts, Standing standing) {
    /** Refuses an impossible cell that holds something: the definition is wrong and nothing is released. */
    public Cell {
        if (standing == Standing.STRUCTURAL_ZERO && counts.units() != 0) {
            throw new IllegalArgumentException(
                    "A combination that the definition calls impossible occurs in the data; nothing is released.");
        }
    }

    /** Returns the units. */
    public long units() {
        return counts.units();
    }

    /** Tells whether it holds nothing although it could. */
    public boolean sampledZero() {
        return units() == 0 && standing != Standing.STRUCTURAL_ZERO;
    }
}
