package nl.samentel.hub.question;

import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.disclosure.ReleasableCount.Status;

/**
 * How much of a table is shown.
 *
 * @param cells cells with a value
 * @param possible cells that can exist
 */
record Shown(long cells, long possible) {
    static Shown of(ProtectedTable table) {
        long possible = table.cells().stream()
                .filter(c -> c.count().status() != Status.STRUCTURAL_ZERO)
                .count();
        return new Shown(table.shown(), possible);
    }

    boolean nothing() {
        return cells == 0;
    }

    /** Tells whether at least half of the cells that can exist have a value. */
    boolean mostly() {
        return !nothing() && 2 * cells >= possible;
    }

    /** Returns which part of the cells that can exist has a value, 0 to 1. */
    double share() {
        return nothing() ? 0 : (double) cells / possible;
    }
}
