package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Clusters of records while they grow: a root and a ring of members each. */
final class Clusters {
    private final int[] roots;
    private final int[] next;
    private final int[] sizes;

    Clusters(int records) {
        roots = new int[records];
        next = new int[records];
        sizes = new int[records];
        Arrays.setAll(roots, r -> r);
        Arrays.setAll(next, r -> r);
        Arrays.fill(sizes, 1);
    }

    int root(int record) {
        int at = record;
        while (roots[at] != at) {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }
        return at;
    }

    int size(int record) {
        return sizes[root(record)];
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
        roots[Math.max(a, b)] = Math.min(a, b);
        sizes[Math.min(a, b)] = sizes[a] + sizes[b];
        int after = next[one];
        next[one] = next[other];
        next[other] = after;
    }
}
