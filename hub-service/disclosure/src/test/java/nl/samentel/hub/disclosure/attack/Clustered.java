package nl.samentel.hub.disclosure.attack;

import java.util.HashMap;
import java.util.Map;

/**
 * A share of targets who were found, where targets come in clusters: people of one draw are held against one threshold, and a family shares
 * its records. Taken as independent they would make it look surer than it is.
 */
public final class Clustered {
    private static final double ONE_SIDED = 1.645;

    private final Map<Long, int[]> clusters = new HashMap<>();
    private int found;
    private int targets;

    /** Takes one target. */
    public void add(long cluster, boolean isFound) {
        int[] counts = clusters.computeIfAbsent(cluster, c -> new int[2]);
        counts[0] += isFound ? 1 : 0;
        counts[1]++;
        found += isFound ? 1 : 0;
        targets++;
    }

    /** Returns how many were found. */
    public int found() {
        return found;
    }

    /** Returns how many there are. */
    public int targets() {
        return targets;
    }

    /** Returns the share that was found. */
    public double share() {
        return (double) found / targets;
    }

    /** Returns the upper end of an interval of the share, 95 in 100 one-sided: linearised, clusters being independent. */
    public double upper() {
        double squares = clusters.values().stream()
                .mapToDouble(c -> Math.pow(c[0] - share() * c[1], 2))
                .sum();
        int size = clusters.size();
        return share() + ONE_SIDED * Math.sqrt(squares * size / Math.max(1, size - 1)) / targets;
    }
}
