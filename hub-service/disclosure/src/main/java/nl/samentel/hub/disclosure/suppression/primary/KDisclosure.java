package nl.samentel.hub.disclosure.suppression.primary;

import java.util.BitSet;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;

/**
 * Hides a cell that holds all of its row but k: whoever is one of those k learns of all others what they are.
 *
 * @param k how many others a row may hold and still be disclosed, 0 or more
 */
public record KDisclosure(long k) implements PrimaryRule {
    /** All, or all but one. */
    public static final KDisclosure DEFAULT = new KDisclosure(1);

    /** Refuses less than none. */
    public KDisclosure {
        if (k < 0) {
            throw new IllegalArgumentException("K-disclosure is of 0 or more others.");
        }
    }

    @Override
    public BitSet sensitive(LinkedTables tables) {
        return Rows.parts(tables, (part, total) -> total - part <= k);
    }
}
