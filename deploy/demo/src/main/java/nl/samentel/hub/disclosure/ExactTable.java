package nl.samentel.hub.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.question.meaning.Counts;

/** Reads exact numbers about fictional people, for the demo's check of the engine. */
public final class ExactTable {
    private ExactTable() {}

    /**
     * Returns the counts of all cells in which something was counted.
     *
     * @throws IllegalStateException if something was counted in a cell that is said not to exist
     */
    public static Map<List<String>, Counts> counts(ExactCells exact) {
        Map<List<String>, Counts> counts = new HashMap<>();
        for (int cell = 0; cell < exact.shape().cells(); cell++) {
            if (exact.units(cell) > 0) {
                if (exact.shape().structuralZero(cell)) {
                    throw new IllegalStateException("A cell that cannot exist has something in it.");
                }
                counts.put(
                        exact.shape().codes(cell),
                        new Counts(
                                Math.toIntExact(exact.units(cell)),
                                Math.toIntExact(exact.persons(cell)),
                                Math.toIntExact(exact.households(cell))));
            }
        }
        return counts;
    }
}
