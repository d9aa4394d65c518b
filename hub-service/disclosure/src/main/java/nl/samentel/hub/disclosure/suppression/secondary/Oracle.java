package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.samentel.hub.disclosure.suppression.protection.Knowers;
import nl.samentel.hub.disclosure.suppression.secondary.Effort.Patience;
import nl.samentel.hub.disclosure.suppression.secondary.Witnesses.Ranges;
import nl.samentel.hub.disclosure.suppression.solver.LinearSolver;

/** Tells which inequalities a pattern misses, by attacking it. */
final class Oracle {
    private static final int ENOUGH = 40;
    private static final double SHOWN = 1e-6;
    private final HidingProblem problem;
    private final Attacker attacker;
    private final Witnesses witnesses;
    private final Knowers knowers;
    private final Patience patience;
    private boolean sure = true;

    Oracle(HidingProblem problem, LinearSolver solver, Patience patience) {
        this.problem = problem;
        this.attacker = new Attacker(problem, solver);
        this.witnesses = new Witnesses(problem.cells());
        this.knowers = new Knowers(problem.tables(), problem.protection().insiders());
        this.patience = patience;
    }

    /** Attacks a pattern for everybody; insiders attack only what withstands readers. Empty if it is safe. */
    Set<Cut> missed(BitSet hidden) {
        double[] pattern = new double[problem.cells()];
        hidden.stream().forEach(i -> pattern[i] = 1);
        Set<Cut> cuts = new LinkedHashSet<>();
        for (Set<Integer> known : knowers.of(hidden)) {
            Ranges ranges = witnesses.ranges(hidden, known);
            for (int i = hidden.nextSetBit(0); i >= 0; i = hidden.nextSetBit(i + 1)) {
                Attack attack = attack(i, known);
                if (!known.contains(i) && !ranges.reaches(i, attack.width())) {
                    settle(attacker(pattern, attack, ranges), attack, hidden, cuts);
                }
            }
            if (!cuts.isEmpty() && known.isEmpty() || cuts.size() > ENOUGH) {
                return cuts;
            }
        }
        return cuts;
    }

    /** Attacks a fractional pattern for readers. Empty if they break nothing. */
    Set<Cut> missed(double[] pattern) {
        Ranges ranges = new Ranges(problem.cells());
        Set<Cut> cuts = new LinkedHashSet<>();
        for (int i = 0; i < pattern.length; i++) {
            Attack attack = attack(i, Set.of());
            if (pattern[i] > SHOWN
                    && !ranges.reaches(i, attack.width() * Math.min(1, pattern[i]))
                    && attacker(pattern, attack, ranges) instanceof AttackOutcome.Broken broken) {
                cuts.add(broken.cut());
            }
        }
        return cuts;
    }

    private Attack attack(int target, Set<Integer> known) {
        long width = known.isEmpty()
                ? problem.protection().width()
                : problem.protection().insiderWidth();
        return new Attack(target, known, width);
    }

    private AttackOutcome attacker(double[] pattern, Attack attack, Ranges ranges) {
        patience.check();
        AttackOutcome outcome = attacker.attack(pattern, attack);
        if (outcome instanceof AttackOutcome.Withstood withstood) {
            withstood.witnesses().forEach(witnesses::add);
            withstood.witnesses().forEach(ranges::add);
        }
        return outcome;
    }

    /** Nobody knows of an unsettled attack whether it fails, so that something more has to be hidden. */
    private void settle(AttackOutcome outcome, Attack attack, BitSet hidden, Set<Cut> cuts) {
        if (outcome instanceof AttackOutcome.Broken broken) {
            cuts.add(broken.cut());
        } else if (outcome instanceof AttackOutcome.Unsettled) {
            sure = false;
            cuts.add(more(attack, hidden));
        }
    }

    /** Tells whether every attack so far was settled, so that no inequality asks for too much. */
    boolean sure() {
        return sure;
    }

    /** Asks to hide more than this, which every pattern does that is safe if this one is not. */
    Cut more(Attack attack, BitSet hidden) {
        BitSet others = problem.may();
        others.andNot(hidden);
        int[] cells = others.stream().toArray();
        double[] shares = others.stream().mapToDouble(i -> 1).toArray();
        return problem.must().get(attack.target()) ? new Cut(cells, shares) : new Cut(cells, shares, attack.target());
    }
}
