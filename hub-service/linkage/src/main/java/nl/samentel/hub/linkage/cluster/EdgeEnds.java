package nl.samentel.hub.linkage.cluster;

/** The edges of each record, one record after the other, each in the order of the edges. */
final class EdgeEnds {
    private final int[] offsets;
    private final int[] edges;

    private EdgeEnds(int[] offsets, int[] edges) {
        this.offsets = offsets;
        this.edges = edges;
    }

    static EdgeEnds of(int records, Edges all) {
        int[] offsets = new int[records + 1];
        for (int edge = 0; edge < all.size(); edge++) {
            offsets[all.one(edge) + 1]++;
            offsets[all.other(edge) + 1]++;
        }
        for (int record = 0; record < records; record++) {
            offsets[record + 1] += offsets[record];
        }
        int[] edges = new int[offsets[records]];
        for (int edge = 0; edge < all.size(); edge++) {
            edges[offsets[all.one(edge)]++] = edge;
            edges[offsets[all.other(edge)]++] = edge;
        }
        System.arraycopy(offsets, 0, offsets, 1, records);
        offsets[0] = 0;
        return new EdgeEnds(offsets, edges);
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
