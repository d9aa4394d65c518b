package nl.samentel.hub.linkage.mixture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;
import nl.samentel.hub.linkage.scheme.Fact;
import nl.samentel.hub.linkage.scheme.Scheme;

/**
 * A fitted mixture: how likely each pattern is in each class, and how many pairs of each pair of sources are of each class.
 */
public final class Mixture implements Decision {
    private static final PairClass[] CLASSES = PairClass.values();
    private static final int ROUNDS = 100;
    private static final double ALMOST = 1e-7;

    private final Scheme scheme;
    private final Start start;
    private final Shown shown;
    private final double[][] shares;
    private double[][] likely;
    private final Map<Long, double[]> likelihoods = new HashMap<>();

    private Mixture(Scheme scheme, Start start, Shown shown, double[][] shares, double[][] likely) {
        this.scheme = scheme;
        this.start = start;
        this.shown = shown;
        this.shares = shares;
        this.likely = likely;
    }

    /**
     * Fits a mixture without labels.
     *
     * @param persons for each pair of sources, how many persons both could have at most
     */
    public static Mixture fit(Scheme scheme, Start start, PatternCounts counts, SourcePairs sources, long[] persons) {
        Shown shown = new Shown(scheme.combinations());
        double[][] shares = new double[sources.count()][];
        for (int pair = 0; pair < shares.length; pair++) {
            shares[pair] = firstShares(total(counts.of(pair)), persons[pair]);
        }
        double[][][] levels = new double[CLASSES.length][scheme.facts().size()][];
        for (PairClass c : CLASSES) {
            for (int fact = 0; fact < levels[c.ordinal()].length; fact++) {
                levels[c.ordinal()][fact] = start.levels(c, scheme.facts().get(fact));
            }
        }
        Mixture mixture =
                new Mixture(scheme, start, shown, shares, new Model(levels).combinations(shown.combinations()));
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double fit = mixture.improve(counts);
            if (round > 10 && Math.abs(fit - before) < ALMOST * Math.abs(fit)) {
                break;
            }
            before = fit;
        }
        return mixture;
    }

    private static long total(Map<Long, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Half of the persons are taken to be in both sources, before anything is known. */
    private static double[] firstShares(long pairs, long persons) {
        double[] shares = new double[CLASSES.length];
        double all = Math.max(1, pairs);
        shares[PairClass.CAREFUL.ordinal()] = Math.min(0.4, persons * 0.5 / all);
        shares[PairClass.POOR.ordinal()] = Math.min(0.1, persons * 0.15 / all);
        shares[PairClass.HOUSEHOLD.ordinal()] = Math.min(0.1, persons * 0.1 / all);
        shares[PairClass.UNRELATED.ordinal()] = 1;
        return normalised(shares);
    }

    private static double[] normalised(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(v -> v / sum).toArray();
    }

    /** One round of expectation and maximisation; returns the logarithm of the likelihood before it. */
    private double improve(PatternCounts counts) {
        double[][] expected = new double[CLASSES.length][shown.combinations().size()];
        double fit = 0;
        for (int pair = 0; pair < shares.length; pair++) {
            double[] ofClass = new double[CLASSES.length];
            for (Map.Entry<Long, Long> pattern : counts.of(pair).entrySet()) {
                int[] combinations = shown.by(pattern.getKey());
                double[] weights = weights(combinations, shares[pair]);
                double sum = Arrays.stream(weights).sum();
                if (sum <= 0) {
                    continue;
                }
                fit += pattern.getValue() * Math.log(sum);
                for (int c = 0; c < CLASSES.length; c++) {
                    double pairs = pattern.getValue() * weights[c] / sum;
                    ofClass[c] += pairs;
                    addExpected(expected[c], likely[c], combinations, pairs);
                }
            }
            if (Arrays.stream(ofClass).sum() > 0) {
                shares[pair] = normalised(ofClass);
            }
        }
        likely = new Model(levels(expected)).combinations(shown.combinations());
        likelihoods.clear();
        return fit;
    }

    private double[] weights(int[] combinations, double[] share) {
        double[] weights = new double[CLASSES.length];
        for (int c = 0; c < weights.length; c++) {
            weights[c] = share[c] * Shown.sum(likely[c], combinations);
        }
        return weights;
    }

    private static void addExpected(double[] expected, double[] likely, int[] combinations, double pairs) {
        double sum = Shown.sum(likely, combinations);
        if (sum <= 0 || pairs < 1e-12) {
            return;
        }
        for (int combination : combinations) {
            expected[combination] += pairs * likely[combination] / sum;
        }
    }

    private double[][][] levels(double[][] expected) {
        double[][][] levels = new double[CLASSES.length][scheme.facts().size()][];
        for (PairClass c : CLASSES) {
            for (int f = 0; f < scheme.facts().size(); f++) {
                Fact fact = scheme.facts().get(f);
                double firmness = start.firmness().getOrDefault(c, 0.0);
                double[] counted = start.levels(c, fact);
                for (int level = 0; level < counted.length; level++) {
                    counted[level] = counted[level] * firmness + 0.5 / counted.length;
                }
                for (int i = 0; i < expected[c.ordinal()].length; i++) {
                    counted[shown.combinations().level(f, i)] += expected[c.ordinal()][i];
                }
                levels[c.ordinal()][f] = normalised(counted);
            }
        }
        return levels;
    }

    private double[] likelihood(long pattern) {
        return likelihoods.computeIfAbsent(pattern, p -> {
            double[] ones = new double[CLASSES.length];
            Arrays.fill(ones, 1);
            return weights(shown.by(p), ones);
        });
    }

    @Override
    public double samePerson(int sourcePair, long pattern) {
        return samePerson(sourcePair, pattern, 1);
    }

    /**
     * Returns the probability that a pair is of one person, when as many pairs of one person as ever are among fewer others.
     *
     * @param times how many times fewer pairs there are
     */
    double samePerson(int sourcePair, long pattern, double times) {
        double[] likelihood = likelihood(pattern);
        double same = 0;
        double other = 0;
        for (PairClass c : CLASSES) {
            double weight = shares[sourcePair][c.ordinal()] * likelihood[c.ordinal()];
            same += c.samePerson() ? weight * times : 0;
            other += c.samePerson() ? 0 : weight;
        }
        return same + other <= 0 ? 0 : same / (same + other);
    }

    /**
     * Returns the probability that a pair of one person shows a pattern that is not accepted.
     *
     * @param comparable kinds of tags that both records have, as a bit mask
     * @param accepted patterns that are taken for one person
     */
    public double rejected(int sourcePair, int comparable, LongPredicate accepted) {
        double[] same = new double[CLASSES.length];
        double sum = 0;
        for (PairClass c : CLASSES) {
            same[c.ordinal()] = c.samePerson() ? shares[sourcePair][c.ordinal()] : 0;
            sum += same[c.ordinal()];
        }
        if (sum <= 0) {
            return 0;
        }
        Map<Long, Double> shownBy = new TreeMap<>();
        for (int combination = 0; combination < shown.combinations().size(); combination++) {
            double weight = 0;
            for (int c = 0; c < same.length; c++) {
                weight += same[c] / sum * likely[c][combination];
            }
            long pattern =
                    PatternCounts.pattern(comparable, shown.combinations().agreeing(combination) & comparable);
            shownBy.merge(pattern, weight, Double::sum);
        }
        return shownBy.entrySet().stream()
                .filter(e -> !accepted.test(e.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
