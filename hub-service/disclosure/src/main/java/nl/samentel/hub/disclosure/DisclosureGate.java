package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.samentel.hub.disclosure.lattice.Grid;
import nl.samentel.hub.disclosure.privacy.DiscreteLaplace;
import nl.samentel.hub.disclosure.privacy.PrivateNoise;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;

/**
 * Turns answers out of a catalogue into releasable counts, and exact numbers into official tables; the only way out. What a catalogue
 * shows was decided, with noise, when it was made; here a cell gets its name, and a rate made of what is shown. Under differential privacy
 * the noise is added here.
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

    /**
     * Releases a table under differential privacy. Every cell that can exist gets noise of its own; one that comes out below 1 reads small.
     *
     * @param exact numbers in which one person counts in no more cells than the noise says
     * @param random where noise comes from; the same gives the same
     */
    public static ProtectedTable release(ExactCells exact, PrivateNoise noise, RandomGenerator random) {
        DiscreteLaplace laplace = DiscreteLaplace.of(noise.epsilon(), noise.perPerson(), random);
        TableShape shape = exact.shape();
        List<ProtectedCell> cells = new ArrayList<>(shape.cells());
        for (int cell = 0; cell < shape.cells(); cell++) {
            long value = exact.units(cell) + laplace.sample();
            ReleasableCount count = shape.structuralZero(cell)
                    ? ReleasableCount.structuralZero()
                    : value > 0 ? ReleasableCount.value(value) : ReleasableCount.small();
            cells.add(new ProtectedCell(shape.codes(cell), count, shape.rate(cell, count)));
        }
        return new ProtectedTable(cells);
    }

    /**
     * Protects official tables: exact numbers of which some are hidden. Works until it knows, the time for the plan is up or the
     * thread is interrupted.
     *
     * @param set the tables with those before them, counted
     * @param rules by what rules
     * @param effort how long to look for the plan that hides least
     * @return the tables, or why there are none
     * @throws IllegalArgumentException if the numbers do not fit the tables: nothing is released
     * @throws IllegalStateException if something was not counted, or an earlier table is of other data: nothing is released
     */
    public static OfficialOutcome protect(OfficialSet set, OfficialRules rules, Effort effort) {
        return OfficialGate.release(set, rules.rules(), effort);
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
