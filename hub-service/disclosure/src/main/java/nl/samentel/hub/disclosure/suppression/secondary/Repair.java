package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a good safe pattern fast: hides, time and again, the cell that does most for its cost for the inequalities that
 * are missed, shows again what turns out not to be needed, and attacks what it has; until it withstands.
 */
final class Repair {
    private final HidingProblem problem;
    private final Oracle oracle;
    private final BitSet may;

    Repair(HidingProblem problem, Oracle oracle) {
        this.problem = problem;
        this.oracle = oracle;
        this.may = problem.may();
    }

    /** Returns a safe pattern that hides at least this, adding what is learnt to the cuts; none if there is none. */
    Optional<BitSet> from(BitSet start, Set<Cut> cuts, Costs costs) {
        while (true) {
            BitSet hidden = (BitSet) start.clone();
            hidden.or(problem.must());
            if (!cover(hidden, cuts, costs)) {
                return Optional.empty();
            }
            show(hidden, cuts, costs);
            Set<Cut> missed = oracle.missed(hidden);
            if (missed.isEmpty()) {
                return Optional.of(hidden);
            }
            if (!cuts.addAll(missed)) {
                return Optional.empty();
            }
        }
    }

    private boolean cover(BitSet hidden, Set<Cut> cuts, Costs costs) {
        while (true) {
            double[] credits = new double[problem.cells()];
            Set<Cut> missed = new LinkedHashSet<>();
            cuts.stream().filter(c -> c.misses(hidden)).forEach(missed::add);
            if (missed.isEmpty()) {
                return true;
            }
            missed.forEach(c -> c.credit(credits, c.missing(hidden)));
            Optional<Integer> best = may.stream()
                    .filter(i -> !hidden.get(i) && credits[i] > 0)
                    .boxed()
                    .max(Comparator.comparingDouble((Integer i) -> credits[i] / costs.of(i))
                            .thenComparing(Comparator.reverseOrder()));
            if (best.isEmpty()) {
                return false;
            }
            hidden.set(best.get());
        }
    }

    private void show(BitSet hidden, Set<Cut> cuts, Costs costs) {
        BitSet extra = (BitSet) hidden.clone();
        extra.andNot(problem.must());
        List<Integer> dearest = extra.stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -costs.of(i)).thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int cell : dearest) {
            hidden.clear(cell);
            if (cuts.stream().anyMatch(c -> c.misses(hidden))) {
                hidden.set(cell);
            }
        }
    }
}
