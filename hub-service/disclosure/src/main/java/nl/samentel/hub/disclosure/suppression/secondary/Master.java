package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.disclosure.suppression.solver.LinearOutcome;
import nl.samentel.hub.disclosure.suppression.solver.LinearProgram;
import nl.samentel.hub.disclosure.suppression.solver.LinearSolver;

/** Finds the cheapest pattern, hidden by halves or not, that misses none of the inequalities known so far. */
final class Master {
    private final HidingProblem problem;
    private final LinearSolver solver;
    private final Costs costs;
    private boolean sure = true;

    Master(HidingProblem problem, LinearSolver solver, Costs costs) {
        this.problem = problem;
        this.solver = solver;
        this.costs = costs;
    }

    /** Returns how far each cell is hidden; nothing if no pattern fits, or the solver found none. */
    Optional<Relaxed> solve(Set<Cut> cuts, Branch branch) {
        BitSet free = new BitSet();
        cuts.forEach(c -> free.or(c.mentioned()));
        free.andNot(problem.must());
        int[] cells = free.stream().toArray();
        int[] columns = new int[problem.cells()];
        LinearProgram program = new LinearProgram(cells.length);
        for (int j = 0; j < cells.length; j++) {
            columns[cells[j]] = j;
            program.cost(j, costs.scaled(cells[j]));
            program.bounds(
                    j, branch.hidden().get(cells[j]) ? 1 : 0, branch.shown().get(cells[j]) ? 0 : 1);
        }
        cuts.forEach(c -> program.atLeast(c.row(columns)));
        LinearOutcome outcome = solver.minimise(program);
        sure &= !(outcome instanceof LinearOutcome.Failed);
        return outcome instanceof LinearOutcome.Solved solved ? Optional.of(relaxed(cells, solved)) : Optional.empty();
    }

    /** Tells whether the solver settled every program so far. */
    boolean sure() {
        return sure;
    }

    private Relaxed relaxed(int[] cells, LinearOutcome.Solved solved) {
        double[] hidden = new double[problem.cells()];
        problem.must().stream().forEach(i -> hidden[i] = 1);
        double bound = 0;
        for (int j = 0; j < cells.length; j++) {
            hidden[cells[j]] = snapped(solved.value(j));
            bound += hidden[cells[j]] * costs.scaled(cells[j]);
        }
        return new Relaxed(hidden, bound);
    }

    private static double snapped(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-7 ? Math.rint(value) : value;
    }

    /**
     * Cells on which a branch has decided.
     *
     * @param hidden those that are hidden
     * @param shown those that are shown
     */
    record Branch(BitSet hidden, BitSet shown) {
        static Branch root() {
            return new Branch(new BitSet(), new BitSet());
        }

        Branch hiding(int cell) {
            BitSet more = (BitSet) hidden.clone();
            more.set(cell);
            return new Branch(more, shown);
        }

        Branch showing(int cell) {
            BitSet more = (BitSet) shown.clone();
            more.set(cell);
            return new Branch(hidden, more);
        }
    }

    /** A pattern that may hide by halves, and what it costs. */
    static final class Relaxed {
        private final double[] hidden;
        private final double bound;

        private Relaxed(double[] hidden, double bound) {
            this.hidden = hidden;
            this.bound = bound;
        }

        double[] hidden() {
            return hidden.clone();
        }

        double bound() {
            return bound;
        }

        boolean whole() {
            return Arrays.stream(hidden).allMatch(v -> v == 0 || v == 1);
        }

        BitSet rounded(double from) {
            BitSet rounded = new BitSet();
            for (int i = 0; i < hidden.length; i++) {
                rounded.set(i, hidden[i] >= from);
            }
            return rounded;
        }

        /** Returns the cell that is hidden most by halves, the first of several. */
        int mostFractional() {
            int best = 0;
            for (int i = 1; i < hidden.length; i++) {
                if (Math.abs(hidden[i] - 0.5) < Math.abs(hidden[best] - 0.5)) {
                    best = i;
                }
            }
            return best;
        }
    }
}
