package nl.samentel.hub.disclosure;

/**
 * Exact numbers on their way from a counter to the gate. Anybody can write, only this package can read, and only the
 * gate does. Not for use by several threads.
 */
public final class ExactCells {
    private final TableShape shape;
    private final long[] units;
    private final long[] persons;
    private final long[] households;

    private ExactCells(TableShape shape) {
        this.shape = shape;
        this.units = new long[shape.cells()];
        this.persons = new long[shape.cells()];
        this.households = new long[shape.cells()];
    }

    /** Starts with every cell at zero. */
    public static ExactCells of(TableShape shape) {
        return new ExactCells(shape);
    }

    /**
     * Sets the numbers of a cell.
     *
     * @param cell number of the cell in the shape
     * @param unitCount distinct units
     * @param personCount distinct persons; persons nobody can tell apart count as one together
     * @param householdCount distinct households; all unknown ones count as one together
     */
    public void put(int cell, long unitCount, long personCount, long householdCount) {
        units[cell] = unitCount;
        persons[cell] = personCount;
        households[cell] = householdCount;
    }

    TableShape shape() {
        return shape;
    }

    long units(int cell) {
        return units[cell];
    }

    long persons(int cell) {
        return persons[cell];
    }

    long households(int cell) {
        return households[cell];
    }

    @Override
    public String toString() {
        return "ExactCells[" + shape.cells() + " cells, redacted]";
    }
}
