package nl.samentel.hub.disclosure.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Somebody who asks the whole lattice and knows that wholes are the sums of their parts: takes the table that fits all answers best
 * (generalised least squares, which is the best that is linear). Cells that are small are guessed with a wide doubt. Numbers that are
 * public are taken as exact. Where a person has more units than count, he is told by how much parts are more than their whole: nobody real
 * is.
 */
public final class Averaging {
    private static final double VARIANCE = 3;
    private static final double GUESS = 5;
    private static final double DOUBT = 25;
    private static final int STEPS = 300;

    private final Answers answers;
    private final Cells cells;
    private final int[][] counts;
    private final int[][] exact;
    private final int[] start;
    private final double[] estimates;
    private final double[] variances;
    private final List<int[]> sums = new ArrayList<>();
    private final List<Integer> excess = new ArrayList<>();

    private Averaging(Answers answers, int[][] exact, int[][] counts) {
        this.answers = answers;
        this.cells = answers.cells();
        this.counts = counts;
        this.exact = exact;
        this.start = new int[cells.tables()];
        int all = 0;
        for (int mask : known().toArray()) {
            start[mask] = all;
            all += cells.size(mask);
        }
        estimates = new double[all];
        variances = new double[all];
    }

    /**
     * Makes the estimate.
     *
     * @param exact true counts of the tables that are public, nothing for others
     * @param counts true counts: he is told how wholes and parts differ in them, and nothing else
     */
    public static Averaging of(Answers answers, int[][] exact, int[][] counts) {
        Averaging attack = new Averaging(answers, exact, counts);
        attack.known().forEach(attack::read);
        attack.fit();
        return attack;
    }

    /** Returns the estimate of an open cell. */
    public double of(int mask, int cell) {
        return estimates[start[mask] + cell];
    }

    private IntStream known() {
        return IntStream.concat(answers.masks(), cells.masks().filter(m -> exact[m].length > 0))
                .distinct();
    }

    private boolean known(int mask, int cell) {
        return exact[mask].length > 0 || answers.open(mask, cell);
    }

    private void read(int mask) {
        for (int cell = 0; cell < cells.size(mask); cell++) {
            boolean isPublic = exact[mask].length > 0;
            boolean shown = answers.shown(mask, cell);
            estimates[start[mask] + cell] = isPublic ? exact[mask][cell] : shown ? answers.of(mask, cell) : GUESS;
            variances[start[mask] + cell] = isPublic ? 1e-3 : shown ? VARIANCE : DOUBT;
            if (Integer.bitCount(mask) < 4 && known(mask, cell)) {
                sums(mask, cell);
            }
        }
    }

    private void sums(int mask, int cell) {
        for (int dimension = 0; dimension < cells.sizes().size(); dimension++) {
            if ((mask >> dimension & 1) == 0) {
                int with = mask | 1 << dimension;
                int[] parts = Arrays.stream(cells.parts(mask, cell, dimension))
                        .filter(p -> !answers.impossible(with, p))
                        .toArray();
                int more = Arrays.stream(parts).map(p -> counts[with][p]).sum() - counts[mask][cell];
                if (Cells.adds(more, counts[mask][cell]) && Arrays.stream(parts).allMatch(p -> known(with, p))) {
                    excess.add(more);
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
        Arrays.setAll(rest, i -> rest[i] - excess.get(i));
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
