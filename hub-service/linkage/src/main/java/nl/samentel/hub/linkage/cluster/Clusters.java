package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Clusters of records while they grow: a root and a ring of members each; a root holds the size of its cluster, below 0. */
final class Clusters {
    private final int[] above;
    private final int[] next;

    Clusters(int records) {
        above = new int[records];
        next = new int[records];
        Arrays.fill(above, -1);
        Arrays.setAll(next, r -> r);
    }

    int root(int record) {
        int at = record;
        while (above[at] >= 0) {
            int higher = above[at];
            if (above[higher] >= 0) {
                above[at] = above[higher];
            }
            at = higher;
        }
        return at;
    }

    int size(int record) {
        return -above[root(record)];
    }

    /** Returns the members of a record's cluster. */
    int[] members(int record) {
        int[] members = new int[size(record)];
        int at = record;
        for (int i = 0; i < members.length; i++) {
            members[i] = at;
            at = next[at];
        }
        return members;
    }

    /** Visits the members of a record's cluster. */
    void each(int record, IntConsumer visitor) {
        int at = record;
        do {
            visitor.accept(at);
            at = next[at];
        } while (at != record);
    }

    void unite(int one, int other) {
        int a = root(one);
        int b = root(other);
        above[Math.min(a, b)] += above[Math.max(a, b)];
        above[Math.max(a, b)] = Math.min(a, b);
        int after = next[one];
        next[one] = next[other];
        next[other] = after;
    }
}
