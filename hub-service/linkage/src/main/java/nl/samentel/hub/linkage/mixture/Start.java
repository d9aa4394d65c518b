package nl.samentel.hub.linkage.mixture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.linkage.scheme.Fact;

/**
 * Where the estimation starts, and how firmly it holds on to that: what is known about registers in general before any of
 * these records was seen.
 *
 * @param kinds what is known of a fact by its name; a fact without entry is {@link Kind#OWN}
 * @param chances how often strangers agree on a fact, by its name: exactly, and coarsely only
 * @param firmness pairs that the start counts for in each class; more holds on to it longer
 * @param poor of how many pairs of one person it is known beforehand that a tenth is registered poorly; among few pairs that class would
 *     vanish otherwise, and leave its errors to the careful ones
 */
public record Start(
        Map<String, Kind> kinds, Map<String, Chance> chances, Map<PairClass, Double> firmness, double poor) {
    private static final double POOR_SHARE = 0.1;
    private static final double POOR_HOLD = 200;
    private static final double CAREFUL_HOLD = 0.3;
    private static final Chance USUAL = new Chance(0.005, 0.025);

    /** What a fact says of persons. */
    public enum Kind {
        /** Members of a household differ. */
        OWN,
        /** Members of a household usually share it. */
        SHARED,
        /** Agreement is a change of order, rare even for one person. */
        SWAPPED,
        /** A number that one person has. */
        NUMBER
    }

    /**
     * How often strangers agree.
     *
     * @param exact exactly, 0 to 1
     * @param coarse at some level between none and exact, 0 to 1
     */
    public record Chance(double exact, double coarse) {}

    /** Copies the maps. */
    public Start {
        kinds = Map.copyOf(kinds);
        chances = Map.copyOf(chances);
        firmness = Map.copyOf(firmness);
    }

    /**
     * Returns a start that knows nothing of strangers. It holds on to how the poorly registered are: where few names are common,
     * strangers who share one would be taken for them.
     */
    public static Start usual(List<String> shared, List<String> swapped) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        shared.forEach(f -> kinds.put(f, Kind.SHARED));
        swapped.forEach(f -> kinds.put(f, Kind.SWAPPED));
        return new Start(kinds, Map.of(), firmness(20, 2_000, 0), 0);
    }

    /** Returns a start that knows how often strangers agree on each fact. */
    public static Start of(Map<String, Kind> kinds, Map<String, Chance> chances) {
        return new Start(kinds, chances, firmness(300, 600, 50), POOR_HOLD);
    }

    private static Map<PairClass, Double> firmness(double careful, double poor, double unrelated) {
        return Map.of(
                PairClass.CAREFUL, careful,
                PairClass.POOR, poor,
                PairClass.HOUSEHOLD, 1_000.0,
                PairClass.UNRELATED, unrelated);
    }

    /** Tells whether it is known beforehand how often strangers agree; otherwise that has to be counted. */
    public boolean knowsStrangers() {
        return !chances.isEmpty();
    }

    /**
     * Returns the expected numbers of pairs by class with the pairs of one person divided as is known beforehand, too. Where nothing is
     * known of strangers, no more pairs are of one person than there can be persons, and no more of these are registered
     * poorly than carefully: both classes would take strangers otherwise, of whom there are many more, where these agree in several facts for one reason.
     *
     * @param persons how many persons both sources could have at most
     */
    double[] held(double[] ofClass, long persons) {
        double[] held = knowsStrangers() ? ofClass.clone() : atMost(ofClass, persons);
        double same = held[PairClass.CAREFUL.ordinal()] + held[PairClass.POOR.ordinal()];
        double share = same + poor <= 0 ? 0 : (held[PairClass.POOR.ordinal()] + poor * POOR_SHARE) / (same + poor);
        held[PairClass.POOR.ordinal()] = same * share;
        held[PairClass.CAREFUL.ordinal()] = same * (1 - share);
        return held;
    }

    /**
     * Returns for how many pairs of a class the start counts.
     *
     * @param expected how many pairs are expected
     */
    double hold(PairClass of, double expected) {
        return Math.max(firmness.getOrDefault(of, 0.0), least(of, expected));
    }

    /**
     * Returns for how many pairs what is known beforehand counts at least, where nothing is known of strangers: for as many poorly
     * registered as are expected, and three tenths of the careful ones. Learned freely, "one person" would come to mean "the same postcode"
     * where names say little.
     */
    double least(PairClass of, double expected) {
        if (knowsStrangers() || !of.samePerson()) {
            return 0;
        }
        return of == PairClass.POOR ? expected : expected * CAREFUL_HOLD;
    }

    private static double[] atMost(double[] ofClass, long persons) {
        double careful = ofClass[PairClass.CAREFUL.ordinal()];
        double poor = Math.min(ofClass[PairClass.POOR.ordinal()], careful);
        double left = Math.min(1, persons / Math.max(1, careful + poor));
        double[] most = ofClass.clone();
        most[PairClass.CAREFUL.ordinal()] = careful * left;
        most[PairClass.POOR.ordinal()] = poor * left;
        most[PairClass.UNRELATED.ordinal()] += careful * (1 - left) + ofClass[PairClass.POOR.ordinal()] - poor * left;
        return most;
    }

    /** Tells whether the start is kept: another number is another person, whatever else agrees. */
    boolean firm(Fact fact) {
        return kinds.get(fact.name()) == Kind.NUMBER;
    }

    /** Returns the probability of each level of a fact in a class; the first level is none, the last one exact. */
    double[] levels(PairClass of, Fact fact) {
        double[] levels = new double[fact.levels().size()];
        Kind kind = kinds.getOrDefault(fact.name(), Kind.OWN);
        Chance chance = chances.getOrDefault(fact.name(), USUAL);
        double exact = exact(of, kind, chance);
        boolean own = kind == Kind.OWN && chances.containsKey(fact.name());
        double none = levels.length == 2 ? 1 - exact : none(of, kind, chance, own);
        Arrays.fill(levels, (1 - none - exact) / Math.max(1, levels.length - 2));
        levels[0] = none;
        levels[levels.length - 1] = exact;
        return levels;
    }

    private static double exact(PairClass of, Kind kind, Chance chance) {
        return switch (kind) {
            case NUMBER -> of.samePerson() ? 0.99 : 1e-7;
            case SWAPPED ->
                switch (of) {
                    case CAREFUL -> 0.02;
                    case POOR -> 0.1;
                    case HOUSEHOLD -> 0.001;
                    case UNRELATED -> 0.0001;
                };
            case OWN, SHARED ->
                switch (of) {
                    case CAREFUL -> 0.9;
                    case POOR -> 0.5;
                    case HOUSEHOLD -> kind == Kind.SHARED ? 0.8 : Math.max(0.01, chance.exact());
                    case UNRELATED -> chance.exact();
                };
        };
    }

    /** Where strangers' chances are known, the facts are: what is one's own is seldom registered wholly wrong. */
    private static double none(PairClass of, Kind kind, Chance chance, boolean own) {
        return switch (of) {
            case CAREFUL -> own ? 0.01 : 0.04;
            case POOR -> own ? 0.04 : 0.2;
            case HOUSEHOLD -> kind == Kind.SHARED ? 0.1 : 0.9;
            case UNRELATED -> 1 - chance.exact() - chance.coarse();
        };
    }
}
