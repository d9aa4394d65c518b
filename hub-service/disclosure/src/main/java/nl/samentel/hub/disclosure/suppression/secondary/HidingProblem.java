package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.table.Cell;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.Margin;
import nl.samentel.hub.disclosure.suppression.table.Standing;

/**
 * Tables with the cells that must be hidden and those that may be.
 *
 * @param tables what is released together
 * @param sensitive numbers of the cells that disclose by themselves
 * @param hideable which other cells may be hidden to protect them
 * @param weight what it costs to hide a cell, 1 or more
 * @param protection what must stay uncertain
 */
public record HidingProblem(
        LinkedTables tables,
        List<Integer> sensitive,
        List<Integer> hideable,
        ToIntFunction<Cell> weight,
        Protection protection) {
    /** Copies. */
    public HidingProblem {
        sensitive = List.copyOf(sensitive);
        hideable = List.copyOf(hideable);
    }

    /** Returns the cells that are hidden in any case; what was published before cannot be. */
    BitSet must() {
        BitSet must = new BitSet();
        sensitive.stream().filter(i -> hidable(i)).forEach(must::set);
        for (int i = 0; i < cells(); i++) {
            if (tables.cell(i).standing() == Standing.HIDDEN_BEFORE) {
                must.set(i);
            }
        }
        return must;
    }

    /** Returns the cells that are hidden in any case and those that may be. */
    BitSet may() {
        BitSet may = must();
        hideable.stream().filter(i -> hidable(i)).forEach(may::set);
        return may;
    }

    /** Returns how many cells are hidden in any case. */
    public int forced() {
        return must().cardinality();
    }

    private boolean hidable(int cell) {
        Standing standing = tables.cell(cell).standing();
        return standing == Standing.NEW || standing == Standing.HIDDEN_BEFORE;
    }

    int cells() {
        return tables.cells().size();
    }

    long units(int cell) {
        return tables.cell(cell).units();
    }

    int weight(int cell) {
        return weight.applyAsInt(tables.cell(cell));
    }

    List<Margin> margins() {
        return tables.margins();
    }

    @Override
    public String toString() {
        return "HidingProblem[" + tables + ", redacted]";
    }
}
