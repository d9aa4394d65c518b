package nl.samentel.hub.disclosure.lattice;

import java.util.Arrays;

/** Gathers the record keys of the distinct units of open cells. */
final class SketchedCells {
    private static final int NONE = 0;

    private final Distinct units;
    private final int[] cells;
    private final boolean[] open;

    private SketchedCells(Distinct units, int[] cells, boolean[] open) {
        this.units = units;
        this.cells = cells;
        this.open = open;
    }

    static long[][] keys(KeyedFacts facts, Cuboid cuboid, long[] answers) {
        boolean[] open = new boolean[answers.length];
        for (int cell = 0; cell < open.length; cell++) {
            open[cell] = answers[cell] > 0 || answers[cell] == Grid.encode(Grid.State.SMALL);
        }
        return new SketchedCells(facts.units(), cuboid.cellsOf(facts.facts()), open).keys();
    }

    private long[][] keys() {
        long[][] keys = new long[open.length][];
        int[] sizes = new int[open.length];
        each((cell, key) -> sizes[cell]++);
        Arrays.setAll(keys, cell -> new long[sizes[cell]]);
        int[] next = new int[open.length];
        each((cell, key) -> keys[cell][next[cell]++] = key);
        return keys;
    }

    private interface Visitor {
        void visit(int cell, long key);
    }

    private void each(Visitor visitor) {
        int[] last = new int[open.length];
        for (int i = 0; i < units.size(); i++) {
            int row = units.row(i);
            int cell = cells[row];
            if (open[cell] && (last[cell] == NONE || last[cell] != units.number(row))) {
                last[cell] = units.number(row);
                visitor.visit(cell, units.key(row));
            }
        }
    }
}
