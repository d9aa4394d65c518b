package nl.samentel.hub.disclosure.suppression.primary;

import java.util.BitSet;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;

/** Finds cells that may not be published for what they say by themselves. */
@FunctionalInterface
public interface PrimaryRule {
    /** Returns the numbers of the cells, without regard to what was published before. */
    BitSet sensitive(LinkedTables tables);

    /** Returns a rule that hides what either of two rules hides. */
    default PrimaryRule or(PrimaryRule other) {
        return tables -> {
            BitSet both = sensitive(tables);
            both.or(other.sensitive(tables));
            return both;
        };
    }
}
