package nl.samentel.hub.linkage.mixture;

import java.util.HashMap;
import java.util.Map;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.scheme.Combinations;

/** The combinations of levels that show themselves as a pattern, worked out once for each pattern. */
final class Shown {
    private final Combinations combinations;
    private final Map<Long, int[]> shown = new HashMap<>();

    Shown(Combinations combinations) {
        this.combinations = combinations;
    }

    Combinations combinations() {
        return combinations;
    }

    int[] by(long pattern) {
        return shown.computeIfAbsent(
                pattern, p -> combinations.showing(PatternCounts.comparable(p), PatternCounts.agree(p)));
    }

    static double sum(double[] likely, int[] of) {
        double sum = 0;
        for (int combination : of) {
            sum += likely[combination];
        }
        return sum;
    }
}
