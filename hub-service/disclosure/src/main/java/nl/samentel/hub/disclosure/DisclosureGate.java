package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns exact numbers into releasable ones; the only way out.
 *
 * <p>Rule of the first form: a cell is shown when it holds at least the profile's distinct persons and households, as
 * its unit count rounded to the nearest multiple of the base. A count that rounds to 0 is small, so that 0 always means
 * "cannot exist".
 */
public final class DisclosureGate {
    private DisclosureGate() {}

    /**
     * Protects a table.
     *
     * @throws IllegalStateException if a cell that cannot exist holds something: the definition is wrong and nothing is
     *     released
     */
    public static ProtectedTable protect(ExactCells exact, DisclosureProfile profile) {
        TableShape shape = exact.shape();
        List<ProtectedCell> cells = new ArrayList<>(shape.cells());
        for (int cell = 0; cell < shape.cells(); cell++) {
            ReleasableCount count = release(exact, cell, profile);
            cells.add(new ProtectedCell(shape.codes(cell), count, shape.rate(cell, count)));
        }
        return new ProtectedTable(cells);
    }

    private static ReleasableCount release(ExactCells exact, int cell, DisclosureProfile profile) {
        if (exact.shape().structuralZero(cell)) {
            if (exact.units(cell) != 0) {
                throw new IllegalStateException(
                        "A combination that the definition calls impossible occurs in the data; nothing is released.");
            }
            return ReleasableCount.structuralZero();
        }
        long rounded = rounded(exact.units(cell), profile.roundingBase());
        boolean enough = exact.persons(cell) >= profile.minPersons()
                && exact.households(cell) >= profile.minHouseholds()
                && rounded > 0;
        return enough ? ReleasableCount.value(rounded) : ReleasableCount.small();
    }

    private static long rounded(long count, int base) {
        return (2 * count + base) / (2L * base) * base;
    }
}
