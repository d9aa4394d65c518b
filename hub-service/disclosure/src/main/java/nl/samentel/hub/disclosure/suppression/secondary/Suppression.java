package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.disclosure.suppression.secondary.Effort.Progress;
import nl.samentel.hub.disclosure.suppression.secondary.Effort.Step;
import nl.samentel.hub.disclosure.suppression.secondary.Master.Branch;
import nl.samentel.hub.disclosure.suppression.secondary.Master.Relaxed;
import nl.samentel.hub.disclosure.suppression.solver.LinearSolver;

/** Finds the pattern that hides least: branch and cut. Used once. */
public final class Suppression {
    private final Set<Cut> cuts = new LinkedHashSet<>();
    private final Effort effort;
    private final LinearSolver solver;
    private final HidingProblem problem;
    private final Oracle oracle;
    private final Repair repair;
    private Optional<BitSet> best = Optional.empty();
    private Costs costs;
    private boolean proven;

    private Suppression(HidingProblem problem, LinearSolver solver, Effort effort) {
        this.problem = problem;
        this.solver = solver;
        this.effort = effort;
        this.oracle = new Oracle(problem, solver, effort.start());
        this.repair = new Repair(problem, oracle);
        this.costs = new Costs(problem, problem.cells());
    }

    /** Looks for the pattern. */
    public static Hiding solve(HidingProblem problem, LinearSolver solver, Effort effort) {
        return new Suppression(problem, solver, effort).solve();
    }

    private Hiding solve() {
        try {
            best = repair.from(new BitSet(), cuts, costs);
            if (best.isEmpty()) {
                return new Hiding.Impossible();
            }
            costs = new Costs(problem, costs.weight(best.get()));
            tell(Step.REPAIRED, 0);
            Master master = new Master(problem, solver, costs);
            search(master);
            proven = oracle.sure() && master.sure();
        } catch (OutOfPatienceException e) {
            proven = false;
        }
        return best.map(BitSet::stream)
                .<Hiding>map(s -> new Hiding.Found(s.boxed().toList(), proven))
                .orElse(new Hiding.GaveUp());
    }

    private void search(Master master) {
        Deque<Branch> open = new ArrayDeque<>();
        open.push(Branch.root());
        while (!open.isEmpty()) {
            Branch branch = open.pop();
            Optional<Relaxed> relaxed = bound(master, branch);
            relaxed.ifPresent(r -> {
                int cell = r.mostFractional();
                open.push(branch.showing(cell));
                open.push(branch.hiding(cell));
            });
        }
    }

    /** Returns where a branch has to be split; nothing where it is done with. */
    private Optional<Relaxed> bound(Master master, Branch branch) {
        while (true) {
            Optional<Relaxed> relaxed = master.solve(cuts, branch);
            if (relaxed.isEmpty() || !costs.open(relaxed.get().bound(), costs.of(best.get()))) {
                return Optional.empty();
            }
            Relaxed found = relaxed.get();
            tell(Step.BOUNDED, found.bound());
            Set<Cut> missed = found.whole() ? oracle.missed(found.rounded(1)) : oracle.missed(found.hidden());
            if (!cuts.addAll(missed)) {
                if (!found.whole()) {
                    improve(repair.from(found.rounded(0.9), cuts, costs));
                    return relaxed;
                }
                improve(Optional.of(found.rounded(1)));
                return Optional.empty();
            }
        }
    }

    private void improve(Optional<BitSet> pattern) {
        if (pattern.isPresent() && costs.of(pattern.get()) < costs.of(best.get())) {
            best = pattern;
            tell(Step.IMPROVED, 0);
        }
    }

    private void tell(Step step, double bound) {
        long hidden = best.map(costs::weight).orElse(-1L);
        effort.listener().told(new Progress(step, cuts.size(), hidden, bound));
    }
}
