package nl.samentel.hub.linkage.mixture;

import java.util.Arrays;
import java.util.Map;
import nl.samentel.hub.linkage.scheme.Combinations;

/** What is expected of the pairs of one pair of sources: how many are of each class, and at which levels their facts agree. */
final class Expectation {
    private static final double NOTHING = 1e-12;

    private final Shown shown;
    private final double[] share;
    private final double[][] likely;
    private final double[][] combinations;
    private final double[] ofClass;

    Expectation(Shown shown, double[] share, double[][] likely) {
        this.shown = shown;
        this.share = share;
        this.likely = likely;
        this.combinations = new double[share.length][shown.combinations().size()];
        this.ofClass = new double[share.length];
    }

    /** Adds pairs by their pattern; returns the logarithm of their likelihood. */
    double add(Map<Long, Long> counts) {
        double fit = 0;
        for (Map.Entry<Long, Long> pattern : counts.entrySet()) {
            fit += add(shown.by(pattern.getKey()), pattern.getValue());
        }
        return fit;
    }

    private double add(int[] showing, long count) {
        double[] sums = new double[share.length];
        double all = 0;
        for (int c = 0; c < sums.length; c++) {
            sums[c] = Shown.sum(likely[c], showing);
            all += share[c] * sums[c];
        }
        if (all <= 0) {
            return 0;
        }
        for (int c = 0; c < sums.length; c++) {
            double pairs = count * share[c] * sums[c] / all;
            ofClass[c] += pairs;
            if (pairs >= NOTHING) {
                for (int combination : showing) {
                    combinations[c][combination] += pairs * likely[c][combination] / sums[c];
                }
            }
        }
        return count * Math.log(all);
    }

    double pairs() {
        return Arrays.stream(ofClass).sum();
    }

    double[] ofClass() {
        return ofClass;
    }

    /** Returns the expected number of pairs by class, fact and level. */
    double[][][] levels() {
        Combinations all = shown.combinations();
        double[][][] levels = new double[ofClass.length][all.facts()][];
        for (int c = 0; c < levels.length; c++) {
            for (int f = 0; f < all.facts(); f++) {
                levels[c][f] = new double[all.levels(f)];
                for (int i = 0; i < all.size(); i++) {
                    levels[c][f][all.level(f, i)] += combinations[c][i];
                }
            }
        }
        return levels;
    }
}
