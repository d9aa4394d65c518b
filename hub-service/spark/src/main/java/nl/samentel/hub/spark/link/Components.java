package nl.samentel.hub.spark.link;

import java.util.Arrays;

/** Records that candidate edges and equal numbers connect, found on the driver: 4 bytes a record. */
final class Components {
    /** Stands for a record that nothing connects with another. */
    static final int NOBODY = -1;

    private final int[] parents;

    Components(int records) {
        parents = new int[records];
        Arrays.setAll(parents, r -> r);
    }

    private int find(int record) {
        int at = record;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    void unite(int one, int other) {
        int a = find(one);
        int b = find(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    /** Unites the records of edges. */
    void uniteAll(long[] ends) {
        for (long edge : ends) {
            unite(Assembly.high(edge), (int) edge);
        }
    }

    /** Returns for each record the lowest record of its component, or {@link #NOBODY}. */
    int[] lowest() {
        int[] sizes = new int[parents.length];
        for (int record = 0; record < parents.length; record++) {
            sizes[find(record)]++;
        }
        int[] lowest = new int[parents.length];
        Arrays.setAll(lowest, record -> sizes[find(record)] > 1 ? find(record) : NOBODY);
        return lowest;
    }
}
