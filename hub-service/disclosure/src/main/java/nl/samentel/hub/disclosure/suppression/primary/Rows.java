package nl.samentel.hub.disclosure.suppression.primary;

import java.util.BitSet;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.Margin;
import nl.samentel.hub.disclosure.suppression.table.Standing;

/** Looks at cells as parts of their rows. */
final class Rows {
    private Rows() {}

    /** Returns cells that hold something and fill some row in the way asked for. */
    static BitSet parts(LinkedTables tables, Filling filling) {
        BitSet found = new BitSet();
        for (Margin margin : tables.margins()) {
            if (choice(tables, margin)) {
                long total = tables.cell(margin.total()).units();
                margin.parts().stream()
                        .filter(p -> tables.cell(p).units() > 0)
                        .filter(p -> filling.fills(tables.cell(p).units(), total))
                        .forEach(found::set);
            }
        }
        return found;
    }

    /** A row of which everybody knows that it can hold one thing only tells nothing by holding it. */
    private static boolean choice(LinkedTables tables, Margin margin) {
        return margin.parts().stream()
                        .filter(p -> tables.cell(p).standing() != Standing.STRUCTURAL_ZERO)
                        .count()
                > 1;
    }

    /** How much of a row a part is. */
    @FunctionalInterface
    interface Filling {
        /** Tells whether the part is too much of the total. */
        boolean fills(long part, long total);
    }
}
