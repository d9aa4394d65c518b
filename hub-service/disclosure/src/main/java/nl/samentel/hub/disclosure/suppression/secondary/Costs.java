package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.BitSet;

/**
 * What hiding costs, in whole numbers: first the weights, and between patterns of the same weight the units hidden, of
 * which a cell counts at most {@value #MOST}.
 */
final class Costs {
    private static final long MOST = 255;
    private final HidingProblem problem;
    private final long scale;

    /** Makes costs for patterns that weigh no more than one that is known. */
    Costs(HidingProblem problem, long weight) {
        this.problem = problem;
        this.scale = 1 + MOST * Math.max(1, weight);
    }

    /** Returns the cost of a cell as a share of one weight, so that a solver sees small numbers. */
    double scaled(int cell) {
        return (double) of(cell) / scale;
    }

    long of(int cell) {
        return problem.weight(cell) * scale + Math.min(MOST, problem.units(cell));
    }

    /** Returns what a pattern costs beyond the cells that are hidden in any case. */
    long of(BitSet hidden) {
        return extra(hidden).stream().mapToLong(this::of).sum();
    }

    /** Returns whether a pattern may cost less than another when none costs less than a scaled bound. */
    boolean open(double scaledBound, long best) {
        return scaledBound * scale <= best - 0.99;
    }

    /** Returns what a pattern weighs beyond the cells that are hidden in any case. */
    long weight(BitSet hidden) {
        return extra(hidden).stream().mapToLong(problem::weight).sum();
    }

    private BitSet extra(BitSet hidden) {
        BitSet extra = (BitSet) hidden.clone();
        extra.andNot(problem.must());
        return extra;
    }
}
