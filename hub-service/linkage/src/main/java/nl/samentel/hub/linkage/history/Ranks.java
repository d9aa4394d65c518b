package nl.samentel.hub.linkage.history;

import java.util.Arrays;

/** The clusters of a run, numbered in order of the lowest identity among their records. */
final class Ranks {
    private static final int NONE = -1;

    private final RecordIdentities identities;
    private final int[] order;
    private final int[] ranks;
    private final int count;

    private Ranks(RecordIdentities identities, int[] clusters) {
        this.identities = identities;
        this.order = identities.order(clusters);
        this.ranks = new int[clusters.length];
        int[] rankOf = new int[Arrays.stream(clusters).max().orElse(NONE) + 1];
        Arrays.fill(rankOf, NONE);
        int next = 0;
        for (int record : order) {
            int cluster = clusters[record];
            if (cluster >= 0 && rankOf[cluster] == NONE) {
                rankOf[cluster] = next++;
            }
            ranks[record] = cluster < 0 ? NONE : rankOf[cluster];
        }
        this.count = next;
    }

    /**
     * Ranks clusters.
     *
     * @param clusters by record, negative for none
     */
    static Ranks of(RecordIdentities identities, int[] clusters) {
        return new Ranks(identities, clusters);
    }

    int count() {
        return count;
    }

    /** Returns the rank of a record's cluster, -1 when it is in none. */
    int rank(int record) {
        return ranks[record];
    }

    /** Returns the records in order of their identity. */
    int[] order() {
        return order;
    }

    RecordIdentities identities() {
        return identities;
    }

    /** Gives each record what its cluster has, -1 when it is in none. */
    int[] byRecord(int[] byRank) {
        return Arrays.stream(ranks).map(r -> r < 0 ? NONE : byRank[r]).toArray();
    }
}
