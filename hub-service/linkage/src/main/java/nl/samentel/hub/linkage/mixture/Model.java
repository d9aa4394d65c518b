package nl.samentel.hub.linkage.mixture;

import nl.samentel.hub.linkage.scheme.Combinations;

/** How likely each level of each fact is in each class of pairs. */
final class Model {
    private final double[][][] levels;

    /** Takes the probability by class, fact and level. */
    Model(double[][][] levels) {
        this.levels = levels;
    }

    /** Returns the probability of every combination of levels, by class. */
    double[][] combinations(Combinations combinations) {
        double[][] likely = new double[levels.length][combinations.size()];
        for (int c = 0; c < levels.length; c++) {
            for (int i = 0; i < combinations.size(); i++) {
                double product = 1;
                for (int fact = 0; fact < combinations.facts(); fact++) {
                    product *= levels[c][fact][combinations.level(fact, i)];
                }
                likely[c][i] = product;
            }
        }
        return likely;
    }
}
