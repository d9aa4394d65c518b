package nl.samentel.hub.disclosure.suppression.primary;

import java.util.BitSet;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;

/**
 * Hides a cell that holds nearly all of its row, since it tells of anybody known to be in the row what he is.
 *
 * @param percent share of the row from which on it is hidden, 51 to 100
 */
public record GroupDisclosure(int percent) implements PrimaryRule {
    /** Nine in ten. */
    public static final GroupDisclosure DEFAULT = new GroupDisclosure(90);

    /** Refuses a share that is no group. */
    public GroupDisclosure {
        if (percent < 51 || percent > 100) {
            throw new IllegalArgumentException("Group disclosure starts at 51 to 100 percent of a row.");
        }
    }

    @Override
    public BitSet sensitive(LinkedTables tables) {
        return Rows.parts(tables, (part, total) -> part * 100 >= total * percent);
    }
}
