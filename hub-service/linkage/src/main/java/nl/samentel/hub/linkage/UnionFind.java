package nl.samentel.hub.linkage;

/** Disjoint sets of records; the root of a set is its lowest record. */
final class UnionFind {
    private final int[] parents;

    private UnionFind(int[] parents) {
        this.parents = parents;
    }

    static UnionFind of(int size) {
        int[] parents = new int[size];
        for (int i = 0; i < size; i++) {
            parents[i] = i;
        }
        return new UnionFind(parents);
    }

    int find(int record) {
        int at = record;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /** Unites two sets and returns the root. */
    int unite(int one, int other) {
        int a = find(one);
        int b = find(other);
        int root = Math.min(a, b);
        parents[Math.max(a, b)] = root;
        return root;
    }
}
