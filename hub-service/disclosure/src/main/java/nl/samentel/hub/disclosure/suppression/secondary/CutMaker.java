package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Makes cuts from prices of margins. By weak duality each price vector bounds how far the target can move, as a sum over
 * hidden cells of what their bounds are worth; a safe pattern needs that sum to reach the width. The cut holds for any
 * prices, right or wrong; wrong ones only make it weak.
 *
 * <p>Strengthening: cells that are hidden in any case are taken to the right-hand side first, and then no cell counts for
 * more than all that is left. On the tables tried, this alone closes the gap between the linear bound and the optimum; it
 * turns most cuts into covers (of these cells at least one is hidden), which include the bridgeless inequalities.
 */
final class CutMaker {
    private static final double NOTHING = 1e-7;
    private static final double LEAST = 1e-4;
    private final HidingProblem problem;
    private final BitSet must;
    private final BitSet may;

    CutMaker(HidingProblem problem) {
        this.problem = problem;
        this.must = problem.must();
        this.may = problem.may();
    }

    /** Makes a cut from the prices of the lower and of the upper attack, by margin; none where they bound nothing. */
    Optional<Cut> cut(Attack attack, double[] down, double[] up) {
        double[] worth = worth(attack, down, up);
        double rest = rest(attack, worth);
        if (rest < LEAST) {
            return Optional.empty();
        }
        int[] cells = may.stream()
                .filter(i -> !must.get(i) && i != attack.target() && worth[i] > NOTHING * rest)
                .toArray();
        double[] shares = Arrays.stream(cells)
                .mapToDouble(i -> Math.min(1, worth[i] / rest))
                .toArray();
        return Optional.of(
                must.get(attack.target()) ? new Cut(cells, shares) : new Cut(cells, shares, attack.target()));
    }

    /** Returns what of the width is left when the target and all cells that are hidden in any case have done their part. */
    private double rest(Attack attack, double[] worth) {
        double rest = attack.width() - worth[attack.target()];
        for (int i = must.nextSetBit(0); i >= 0; i = must.nextSetBit(i + 1)) {
            rest -= i == attack.target() ? 0 : worth[i];
        }
        return rest;
    }

    private double[] worth(Attack attack, double[] down, double[] up) {
        double[] lower = reduced(attack.target(), 1, down);
        double[] upper = reduced(attack.target(), -1, up);
        double[] worth = new double[problem.cells()];
        for (int i = may.nextSetBit(0); i >= 0; i = may.nextSetBit(i + 1)) {
            boolean target = i == attack.target();
            double below = target ? Math.min(problem.units(i), attack.width()) : problem.units(i);
            double above = target ? attack.width() : Double.POSITIVE_INFINITY;
            worth[i] = worth(lower[i], below, above) + worth(upper[i], below, above);
        }
        attack.known().forEach(i -> worth[i] = 0);
        return worth;
    }

    private static double worth(double reduced, double below, double above) {
        if (Math.abs(reduced) < NOTHING) {
            return 0;
        }
        return reduced > 0 ? reduced * below : -reduced * above;
    }

    private double[] reduced(int target, double cost, double[] prices) {
        double[] reduced = new double[problem.cells()];
        reduced[target] = cost;
        for (int m = 0; m < prices.length; m++) {
            double price = prices[m];
            if (price != 0) {
                reduced[problem.margins().get(m).total()] += price;
                problem.margins().get(m).parts().forEach(p -> reduced[p] -= price);
            }
        }
        return reduced;
    }
}
