package nl.samentel.hub.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Somebody who asks the whole lattice and knows that wholes are the sums of their parts: takes the table that fits all answers best
 * (generalised least squares, which is the best that is linear). Cells that are small are guessed with a wide doubt. Numbers that are
 * public are taken as exact.
 */
final class Averaging {
    private static final double VARIANCE = 3;
    private static final double GUESS = 5;
    private static final double DOUBT = 25;
    private static final int STEPS = 300;

    private final Answers answers;
    private final int[] start = new int[Cells.TABLES];
    private final double[] estimates;
    private final double[] variances;
    private final List<int[]> sums = new ArrayList<>();

    private Averaging(Answers answers) {
        this.answers = answers;
        int cells = 0;
        for (int mask : Cells.masks().toArray()) {
            start[mask] = cells;
            cells += Cells.size(mask);
        }
        estimates = new double[cells];
        variances = new double[cells];
    }

    /**
     * Makes the estimate.
     *
     * @param exact true counts of the tables that are public, nothing for others
     */
    static Averaging of(Answers answers, int[][] exact) {
        Averaging attack = new Averaging(answers);
        Cells.masks().forEach(mask -> attack.read(mask, exact[mask]));
        attack.fit();
        return attack;
    }

    /** Returns the estimate of an open cell. */
    double of(int mask, int cell) {
        return estimates[start[mask] + cell];
    }

    private void read(int mask, int[] exact) {
        for (int cell = 0; cell < Cells.size(mask); cell++) {
            boolean isPublic = exact.length > 0;
            boolean shown = answers.shown(mask, cell);
            estimates[start[mask] + cell] = isPublic ? exact[cell] : shown ? answers.of(mask, cell) : GUESS;
            variances[start[mask] + cell] = isPublic ? 1e-3 : shown ? VARIANCE : DOUBT;
            if (Integer.bitCount(mask) < 4 && answers.open(mask, cell)) {
                sums(mask, cell);
            }
        }
    }

    private void sums(int mask, int cell) {
        for (int dimension = 0; dimension < Population.SIZES.size(); dimension++) {
            if ((mask >> dimension & 1) == 0) {
                int with = mask | 1 << dimension;
                int[] parts = Cells.parts(mask, cell, dimension);
                if (Arrays.stream(parts).allMatch(p -> answers.open(with, p))) {
                    sums.add(sum(
                            start[mask] + cell,
                            Arrays.stream(parts).map(p -> start[with] + p).toArray()));
                }
            }
        }
    }

    private static int[] sum(int whole, int[] parts) {
        int[] sum = Arrays.copyOf(parts, parts.length + 1);
        sum[parts.length] = whole;
        return sum;
    }

    /** Conjugate gradients for the prices of the sums. */
    private void fit() {
        double[] prices = new double[sums.size()];
        double[] rest = gaps(estimates);
        double[] direction = rest.clone();
        double size = dot(rest, rest);
        for (int step = 0; step < STEPS && size > 1e-9; step++) {
            double[] image = gaps(spread(direction));
            double length = size / dot(direction, image);
            for (int i = 0; i < prices.length; i++) {
                prices[i] += length * direction[i];
                rest[i] -= length * image[i];
            }
            double next = dot(rest, rest);
            for (int i = 0; i < prices.length; i++) {
                direction[i] = rest[i] + next / size * direction[i];
            }
            size = next;
        }
        double[] moves = spread(prices);
        Arrays.setAll(estimates, i -> estimates[i] - moves[i]);
    }

    /** By how much the parts are more than their whole. */
    private double[] gaps(double[] values) {
        double[] gaps = new double[sums.size()];
        for (int i = 0; i < gaps.length; i++) {
            int[] sum = sums.get(i);
            double gap = -values[sum[sum.length - 1]];
            for (int part = 0; part < sum.length - 1; part++) {
                gap += values[sum[part]];
            }
            gaps[i] = gap;
        }
        return gaps;
    }

    private double[] spread(double[] prices) {
        double[] moves = new double[estimates.length];
        for (int i = 0; i < prices.length; i++) {
            int[] sum = sums.get(i);
            for (int part = 0; part < sum.length - 1; part++) {
                moves[sum[part]] += prices[i] * variances[sum[part]];
            }
            moves[sum[sum.length - 1]] -= prices[i] * variances[sum[sum.length - 1]];
        }
        return moves;
    }

    private static double dot(double[] one, double[] other) {
        double dot = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
        }
        return dot;
    }
}
