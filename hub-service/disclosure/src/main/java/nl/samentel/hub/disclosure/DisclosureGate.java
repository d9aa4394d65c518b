package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.disclosure.lattice.Grid;

/**
 * Turns answers out of a catalogue into releasable counts; the only way out. What is shown was decided, with noise, when the catalogue
 * was made; here a cell gets its name, and a rate made of what is shown.
 */
public final class DisclosureGate {
    private DisclosureGate() {}

    /**
     * Releases a grid.
     *
     * @param grid what a catalogue answers
     * @param shape codes of its cells, in the same order
     * @throws IllegalStateException if they do not fit: nothing is released
     */
    public static ProtectedTable release(Grid grid, TableShape shape) {
        if (grid.cells() != shape.cells()) {
            throw new IllegalStateException("The answer has other cells than its table; nothing is released.");
        }
        List<ProtectedCell> cells = new ArrayList<>(shape.cells());
        for (int cell = 0; cell < shape.cells(); cell++) {
            ReleasableCount count = count(grid, cell, shape.structuralZero(cell));
            cells.add(new ProtectedCell(shape.codes(cell), count, shape.rate(cell, count)));
        }
        return new ProtectedTable(cells);
    }

    private static ReleasableCount count(Grid grid, int cell, boolean structuralZero) {
        Grid.State state = grid.state(cell);
        if (structuralZero && state == Grid.State.SHOWN) {
            throw new IllegalStateException("A combination that cannot exist has an answer; nothing is released.");
        }
        if (structuralZero) {
            return ReleasableCount.structuralZero();
        }
        return switch (state) {
            case SHOWN -> ReleasableCount.value(grid.value(cell));
            case SMALL -> ReleasableCount.small();
            case CLOSED, IMPOSSIBLE -> ReleasableCount.closed();
        };
    }
}
