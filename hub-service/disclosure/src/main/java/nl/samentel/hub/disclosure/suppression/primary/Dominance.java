package nl.samentel.hub.disclosure.suppression.primary;

import java.util.BitSet;
import nl.samentel.hub.disclosure.suppression.table.Counts;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;

/**
 * Hides cells that a few contributors dominate: the (n, k) rule. Cells without contributions are left to other rules.
 *
 * @param contributors how many are taken together, 1 or more
 * @param percent share of the cell above which they dominate, 1 to 99
 */
public record Dominance(int contributors, int percent) implements PrimaryRule {
    /** Refuses a rule that holds for all or for none. */
    public Dominance {
        if (contributors < 1 || percent < 1 || percent > 99) {
            throw new IllegalArgumentException("Dominance is of 1 or more contributors and of 1 to 99 percent.");
        }
    }

    @Override
    public BitSet sensitive(LinkedTables tables) {
        BitSet sensitive = new BitSet();
        for (int i = 0; i < tables.cells().size(); i++) {
            sensitive.set(i, dominated(tables.cell(i).counts()));
        }
        return sensitive;
    }

    private boolean dominated(Counts counts) {
        long most = counts.largest().stream()
                .limit(contributors)
                .mapToLong(Long::longValue)
                .sum();
        return most > 0 && most * 100 > counts.units() * percent;
    }
}
