package nl.samentel.hub.linkage.mixture;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.linkage.scheme.Fact;

/**
 * Where the estimation starts, and how firmly it holds on to that: what is known about registers in general before any of
 * these records was seen.
 *
 * @param shared facts that members of a household usually share
 * @param rare facts of which agreement is a change of order, rare even for one person
 * @param firmness pairs that the start counts for in each class; more holds on to it longer
 */
public record Start(List<String> shared, List<String> rare, Map<PairClass, Double> firmness) {
    /** Copies the collections. */
    public Start {
        shared = List.copyOf(shared);
        rare = List.copyOf(rare);
        firmness = Map.copyOf(firmness);
    }

    /** Returns a start of usual firmness. */
    public static Start usual(List<String> shared, List<String> rare) {
        return new Start(
                shared,
                rare,
                Map.of(
                        PairClass.CAREFUL, 20.0,
                        PairClass.POOR, 200.0,
                        PairClass.HOUSEHOLD, 1_000.0,
                        PairClass.UNRELATED, 0.0));
    }

    /** Returns the probability of each level of a fact in a class; the first level is none, the last one exact. */
    double[] levels(PairClass of, Fact fact) {
        double[] levels = new double[fact.levels().size()];
        double none = none(of, fact);
        double exact = exact(of, fact);
        if (levels.length == 2) {
            none = 1 - exact;
        }
        Arrays.fill(levels, (1 - none - exact) / Math.max(1, levels.length - 2));
        levels[0] = none;
        levels[levels.length - 1] = exact;
        return levels;
    }

    private double exact(PairClass of, Fact fact) {
        boolean swapped = rare.contains(fact.name());
        return switch (of) {
            case CAREFUL -> swapped ? 0.02 : 0.9;
            case POOR -> swapped ? 0.1 : 0.5;
            case HOUSEHOLD -> swapped ? 0.001 : shared.contains(fact.name()) ? 0.8 : 0.01;
            case UNRELATED -> swapped ? 0.0001 : 0.005;
        };
    }

    private double none(PairClass of, Fact fact) {
        return switch (of) {
            case CAREFUL -> 0.04;
            case POOR -> 0.2;
            case HOUSEHOLD -> shared.contains(fact.name()) ? 0.1 : 0.9;
            case UNRELATED -> 0.97;
        };
    }
}
