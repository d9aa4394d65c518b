package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.List;

/** Lets tests read exact numbers; product code cannot. */
public final class ExactNumbers {
    private ExactNumbers() {}

    /** Numbers of one cell. */
    public record Numbers(List<String> codes, long units, long persons, long households) {}

    /** Returns all cells. */
    public static List<Numbers> of(ExactCells exact) {
        List<Numbers> cells = new ArrayList<>();
        for (int cell = 0; cell < exact.shape().cells(); cell++) {
            cells.add(new Numbers(
                    exact.shape().codes(cell), exact.units(cell), exact.persons(cell), exact.households(cell)));
        }
        return cells;
    }
}
