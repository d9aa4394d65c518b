package nl.samentel.hub.linkage.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.hub.linkage.scheme.Vetoes;

/**
 * A fitted mixture: how likely each pattern is in each class, and how many pairs of each pair of sources are of each class. How
 * carefully registered records of one person differ depends on who registered them: each pair of sources has probabilities of its
 * own for that, held near those of all by {@value #POOLED} pairs, so that a pair with few links borrows from the others. The other
 * classes are common to all.
 */
public final class Mixture implements Decision {
    private static final PairClass[] CLASSES = PairClass.values();
    private static final int ROUNDS = 100;
    private static final double ALMOST = 1e-7;
    private static final double POOLED = 100;

    private final Scheme scheme;
    private final Start start;
    private final Vetoes vetoes;
    private final Shown shown;
    private final double[][] shares;
    private final double[][][] likely;
    private final List<Map<Long, double[]>> likelihoods = new ArrayList<>();

    private Mixture(Scheme scheme, Start start, double[][] shares) {
        this.scheme = scheme;
        this.start = start;
        this.vetoes = Vetoes.of(scheme);
        this.shown = new Shown(scheme.combinations());
        this.shares = shares;
        this.likely = new double[shares.length][][];
        double[][] first = new Model(levels(new double[CLASSES.length][][])).combinations(shown.combinations());
        Arrays.fill(likely, first);
        for (int pair = 0; pair < shares.length; pair++) {
            likelihoods.add(new HashMap<>());
        }
    }

    /**
     * Fits a mixture without labels.
     *
     * @param persons for each pair of sources, how many persons both could have at most
     */
    public static Mixture fit(Scheme scheme, Start start, PatternCounts counts, SourcePairs sources, long[] persons) {
        double[][] shares = new double[sources.count()][];
        for (int pair = 0; pair < shares.length; pair++) {
            shares[pair] = firstShares(total(counts.of(pair)), persons[pair]);
        }
        Mixture mixture = new Mixture(scheme, start, shares);
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            double fit = mixture.improve(counts, persons);
            if (round > 10 && Math.abs(fit - before) < ALMOST * Math.abs(fit)) {
                break;
            }
            before = fit;
        }
        return mixture;
    }

    /**
     * Makes a mixture again that was fitted elsewhere; it decides the same.
     *
     * @param shares those of the other one
     * @param likely those of the other one
     */
    public static Mixture fitted(Scheme scheme, double[][] shares, double[][][] likely) {
        Mixture mixture = new Mixture(scheme, Start.usual(List.of(), List.of()), shares);
        System.arraycopy(likely, 0, mixture.likely, 0, likely.length);
        return mixture;
    }

    /** Returns the share of each class among the pairs, by pair of sources. Not to be changed. */
    public double[][] shares() {
        return shares;
    }

    /** Returns how likely each combination of levels is, by pair of sources and class. Not to be changed. */
    public double[][][] likely() {
        return likely;
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
    private double improve(PatternCounts counts, long[] persons) {
        double[][][][] ofPairs = new double[shares.length][][][];
        double[][][] ofAll = new double[CLASSES.length][][];
        double fit = 0;
        for (int pair = 0; pair < shares.length; pair++) {
            Expectation expectation = new Expectation(shown, shares[pair], likely[pair]);
            fit += expectation.add(counts.of(pair));
            if (expectation.pairs() > 0) {
                shares[pair] = normalised(start.held(expectation.ofClass(), persons[pair]));
                ofPairs[pair] = expectation.levels();
                add(ofAll, ofPairs[pair]);
            }
            likelihoods.get(pair).clear();
        }
        double[][][] levels = levels(ofAll);
        double[][] common = new Model(levels).combinations(shown.combinations());
        for (int pair = 0; pair < shares.length; pair++) {
            likely[pair] = ofPairs[pair] == null ? common : ofPair(levels, ofPairs[pair], common);
        }
        return fit;
    }

    private static void add(double[][][] sums, double[][][] levels) {
        for (int c = 0; c < sums.length; c++) {
            if (sums[c] == null) {
                sums[c] = Arrays.stream(levels[c]).map(double[]::clone).toArray(double[][]::new);
                continue;
            }
            for (int f = 0; f < levels[c].length; f++) {
                for (int level = 0; level < levels[c][f].length; level++) {
                    sums[c][f][level] += levels[c][f][level];
                }
            }
        }
    }

    /** Probabilities of levels by class: what was expected, and what the start holds on to. */
    private double[][][] levels(double[][][] expected) {
        double[][][] levels = new double[CLASSES.length][scheme.facts().size()][];
        for (PairClass c : CLASSES) {
            for (int f = 0; f < scheme.facts().size(); f++) {
                double[] counted = start.levels(c, scheme.facts().get(f));
                if (expected[c.ordinal()] != null && !start.firm(scheme.facts().get(f))) {
                    double hold = start.hold(
                            c, Arrays.stream(expected[c.ordinal()][f]).sum());
                    for (int level = 0; level < counted.length; level++) {
                        counted[level] = counted[level] * hold + 0.5 / counted.length + expected[c.ordinal()][f][level];
                    }
                }
                levels[c.ordinal()][f] = normalised(counted);
            }
        }
        return levels;
    }

    private double[][] ofPair(double[][][] all, double[][][] expected, double[][] common) {
        double[][][] levels = new double[CLASSES.length][][];
        for (PairClass c : CLASSES) {
            levels[c.ordinal()] = all[c.ordinal()].clone();
            for (int f = 0; c == PairClass.CAREFUL && f < expected[c.ordinal()].length; f++) {
                if (start.firm(scheme.facts().get(f))) {
                    continue;
                }
                double[] pooled = expected[c.ordinal()][f].clone();
                double hold =
                        Math.max(POOLED, start.least(c, Arrays.stream(pooled).sum()));
                for (int level = 0; level < pooled.length; level++) {
                    pooled[level] += hold * all[c.ordinal()][f][level];
                }
                levels[c.ordinal()][f] = normalised(pooled);
            }
        }
        double[][] own = new Model(levels).combinations(shown.combinations());
        for (PairClass c : CLASSES) {
            own[c.ordinal()] = c == PairClass.CAREFUL ? own[c.ordinal()] : common[c.ordinal()];
        }
        return own;
    }

    private double[] likelihood(int sourcePair, long pattern) {
        return likelihoods.get(sourcePair).computeIfAbsent(pattern, p -> {
            double[] likelihood = new double[CLASSES.length];
            for (int c = 0; c < likelihood.length; c++) {
                likelihood[c] = Shown.sum(likely[sourcePair][c], shown.by(p));
            }
            return likelihood;
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
        if (vetoes.apart(PatternCounts.comparable(pattern), PatternCounts.agree(pattern))) {
            return 0;
        }
        double[] likelihood = likelihood(sourcePair, pattern);
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
                weight += same[c] / sum * likely[sourcePair][c][combination];
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
