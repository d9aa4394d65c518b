package nl.samentel.hub.linkage.cluster;

import java.util.function.IntPredicate;

/** The edges of some records, one record after the other, each in the order of the edges. */
final class EdgeEnds {
    private final int[] offsets;
    private final int[] edges;

    private EdgeEnds(int[] offsets, int[] edges) {
        this.offsets = offsets;
        this.edges = edges;
    }

    /**
     * Lists them.
     *
     * @param chosen the records whose edges will be asked for; others have none here
     */
    static EdgeEnds of(int records, Edges all, IntPredicate chosen) {
        int[] offsets = new int[records + 1];
        each(all, chosen, (record, edge) -> offsets[record + 1]++);
        for (int record = 0; record < records; record++) {
            offsets[record + 1] += offsets[record];
        }
        int[] edges = new int[offsets[records]];
        each(all, chosen, (record, edge) -> edges[offsets[record]++] = edge);
        System.arraycopy(offsets, 0, offsets, 1, records);
        offsets[0] = 0;
        return new EdgeEnds(offsets, edges);
    }

    private interface End {
        void of(int record, int edge);
    }

    private static void each(Edges all, IntPredicate chosen, End end) {
        for (int edge = 0; edge < all.size(); edge++) {
            if (chosen.test(all.one(edge))) {
                end.of(all.one(edge), edge);
            }
            if (chosen.test(all.other(edge))) {
                end.of(all.other(edge), edge);
            }
        }
    }

    int from(int record) {
        return offsets[record];
    }

    int to(int record) {
        return offsets[record + 1];
    }

    int size(int record) {
        return offsets[record + 1] - offsets[record];
    }

    int edge(int at) {
        return edges[at];
    }
}
