package nl.samentel.hub.disclosure.suppression.primary;

import java.util.BitSet;
import nl.samentel.hub.disclosure.suppression.table.Cell;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;

/**
 * Hides cells of few. Units, persons and households are each held against their own threshold, so that one family of six
 * with twelve reports does not pass.
 *
 * @param minPersons least number of units and of persons that is published, 1 or more
 * @param minHouseholds least number of households that is published where households are known
 * @param zeros what is done with empty cells
 */
public record MinimumFrequency(long minPersons, long minHouseholds, ZeroRule zeros) implements PrimaryRule {
    /** Ten persons in three households; empty cells are as small as any. */
    public static final MinimumFrequency DEFAULT = new MinimumFrequency(10, 3, ZeroRule.SENSITIVE);

    /** Refuses a threshold below 1. */
    public MinimumFrequency {
        if (minPersons < 1 || minHouseholds < 1) {
            throw new IllegalArgumentException("A threshold is 1 or more.");
        }
    }

    @Override
    public BitSet sensitive(LinkedTables tables) {
        BitSet sensitive = new BitSet();
        for (int i = 0; i < tables.cells().size(); i++) {
            sensitive.set(i, small(tables.cell(i)));
        }
        return sensitive;
    }

    private boolean small(Cell cell) {
        if (cell.units() == 0) {
            return cell.sampledZero() && zeros == ZeroRule.SENSITIVE;
        }
        return cell.units() < minPersons
                || cell.counts().contributors() < minPersons
                || cell.counts().households().orElse(minHouseholds) < minHouseholds;
    }
}
