package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Finds what an attack can use: hidden cells that are tied to the target through margins. */
final class Frames {
    private final HidingProblem problem;
    private final List<List<Integer>> marginsOf = new ArrayList<>();

    Frames(HidingProblem problem) {
        this.problem = problem;
        for (int i = 0; i < problem.cells(); i++) {
            marginsOf.add(new ArrayList<>());
        }
        for (int m = 0; m < problem.margins().size(); m++) {
            for (int cell : problem.margins().get(m).cells()) {
                marginsOf.get(cell).add(m);
            }
        }
    }

    /** Walks from the target over margins. */
    Frame of(double[] hidden, Attack attack) {
        Frame frame = new Frame(problem.cells());
        Deque<Integer> open = new ArrayDeque<>(List.of(attack.target()));
        frame.add(attack.target());
        while (!open.isEmpty()) {
            for (int margin : marginsOf.get(open.remove())) {
                if (frame.tie(margin)) {
                    problem.margins().get(margin).cells().stream()
                            .filter(c -> hidden[c] > 0 && !attack.known().contains(c))
                            .filter(frame::add)
                            .forEach(open::add);
                }
            }
        }
        return frame;
    }

    /** Columns and rows of an attacker's program. */
    static final class Frame {
        private final int[] columns;
        private final BitSet margins = new BitSet();
        private int size;

        private Frame(int cells) {
            columns = new int[cells];
            Arrays.fill(columns, -1);
        }

        private boolean add(int cell) {
            if (columns[cell] >= 0) {
                return false;
            }
            columns[cell] = size++;
            return true;
        }

        private boolean tie(int margin) {
            boolean fresh = !margins.get(margin);
            margins.set(margin);
            return fresh;
        }

        /** Returns the column of a cell, -1 where it has none. */
        int column(int cell) {
            return columns[cell];
        }

        boolean has(int cell) {
            return columns[cell] >= 0;
        }

        int size() {
            return size;
        }

        /** Returns the margins in the order of the rows. */
        int[] margins() {
            return margins.stream().toArray();
        }
    }
}
