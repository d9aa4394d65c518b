package nl.samentel.hub.disclosure.ptable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Probabilities {@code exp(-a v - b v^2)} of deviations, pooled where they would rise from 0 towards an end: isotonic regression
 * of the exponents with 0 at the top (Barlow and Brunk 1972: the pooled exponent is the mean).
 */
final class Pooled {
    private final int[] deviations;
    private final List<Block> blocks;
    private final double logarithm;
    private final double[] ofOne;

    /** Neighbours of one probability, from a place to another one. */
    private record Block(int from, int to, double exponent, double mean, double square) {
        int size() {
            return to - from;
        }

        Block with(Block next) {
            double all = size() + next.size();
            return new Block(
                    from,
                    next.to,
                    (exponent * size() + next.exponent * next.size()) / all,
                    (mean * size() + next.mean * next.size()) / all,
                    (square * size() + next.square * next.size()) / all);
        }
    }

    private Pooled(int[] deviations, List<Block> blocks) {
        this.deviations = deviations;
        this.blocks = blocks;
        double most = blocks.stream().mapToDouble(Block::exponent).max().orElse(0);
        double sum = blocks.stream()
                .mapToDouble(block -> block.size() * Math.exp(block.exponent() - most))
                .sum();
        this.logarithm = most + Math.log(sum);
        this.ofOne = blocks.stream()
                .mapToDouble(block -> Math.exp(block.exponent() - logarithm))
                .toArray();
    }

    static Pooled of(int[] deviations, double a, double b) {
        List<Block> blocks = new ArrayList<>();
        for (int place = 0; place < deviations.length; place++) {
            double v = deviations[place];
            blocks.add(new Block(place, place + 1, -a * v - b * v * v, v, v * v));
        }
        int worst = worst(deviations, blocks);
        while (worst >= 0) {
            blocks.set(worst, blocks.get(worst).with(blocks.remove(worst + 1)));
            worst = worst(deviations, blocks);
        }
        return new Pooled(deviations, blocks);
    }

    /** Returns the block that rises most against its next one, -1 when none does. */
    private static int worst(int[] deviations, List<Block> blocks) {
        int worst = -1;
        double most = 0;
        for (int i = 0; i + 1 < blocks.size(); i++) {
            double wrong = wrong(deviations, blocks.get(i), blocks.get(i + 1));
            if (wrong > most) {
                most = wrong;
                worst = i;
            }
        }
        return worst;
    }

    private static double wrong(int[] deviations, Block one, Block next) {
        if (deviations[next.from()] <= 0) {
            return one.exponent() - next.exponent();
        }
        return deviations[one.to() - 1] >= 0 ? next.exponent() - one.exponent() : 0;
    }

    /** Returns the logarithm of the sum of what is not divided by it yet. */
    double logarithm() {
        return logarithm;
    }

    double[] probabilities() {
        double[] probabilities = new double[deviations.length];
        for (int i = 0; i < ofOne.length; i++) {
            Arrays.fill(probabilities, blocks.get(i).from(), blocks.get(i).to(), ofOne[i]);
        }
        return probabilities;
    }

    double mean() {
        return expected(1);
    }

    /** Returns the expected square. */
    double square() {
        return expected(2);
    }

    double variance() {
        return square() - mean() * mean();
    }

    private double expected(int power) {
        double sum = 0;
        for (int i = 0; i < ofOne.length; i++) {
            sum += ofOne[i] * blocks.get(i).size() * value(i, power);
        }
        return sum;
    }

    /** Returns how two powers vary together over the blocks. */
    double covariance(int one, int other) {
        double sum = 0;
        for (int i = 0; i < ofOne.length; i++) {
            sum += ofOne[i]
                    * blocks.get(i).size()
                    * (value(i, one) - expected(one))
                    * (value(i, other) - expected(other));
        }
        return sum;
    }

    private double value(int block, int power) {
        return power == 1 ? blocks.get(block).mean() : blocks.get(block).square();
    }
}
