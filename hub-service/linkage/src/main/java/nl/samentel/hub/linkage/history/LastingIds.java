package nl.samentel.hub.linkage.history;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Gives each cluster an id. Pairs of a cluster and an earlier id are gone through from the most shared records to the fewest (equal
 * ones by the lower id, then by the cluster with the lowest identity); a pair whose cluster has no id yet and whose id has no
 * cluster yet becomes one. So no cluster and id are left that both share more with each other than with what they got, and there is
 * only one such choice. Clusters that remain get new ids, in order of their lowest identity.
 */
final class LastingIds {
    private static final int NONE = -1;

    private final Ranks ranks;
    private final Overlaps overlaps;
    private final int firstNew;
    private final int[] ids;
    private int next;

    private LastingIds(Ranks ranks, Overlaps overlaps, int next) {
        this.ranks = ranks;
        this.overlaps = overlaps;
        this.firstNew = next;
        this.ids = new int[ranks.count()];
        this.next = next;
    }

    /**
     * Gives out ids.
     *
     * @param idOfRow earlier id by row, negative for none
     * @param next lowest id that was never given out
     * @throws ArithmeticException when there are no more ids
     */
    static LastingIds of(KnownRecords earlier, IntUnaryOperator idOfRow, Ranks ranks, int next) {
        LastingIds ids = new LastingIds(ranks, Overlaps.of(earlier, idOfRow, ranks), next);
        ids.goOn();
        ids.begin();
        return ids;
    }

    private void goOn() {
        Arrays.fill(ids, NONE);
        BitSet taken = new BitSet();
        int[] order = StableOrder.of(overlaps.size())
                .by(o -> (long) ~overlaps.shared(o) << Integer.SIZE | overlaps.id(o))
                .positions();
        for (int overlap : order) {
            int rank = overlaps.rank(overlap);
            int id = overlaps.id(overlap);
            if (ids[rank] == NONE && !taken.get(id)) {
                ids[rank] = id;
                taken.set(id);
            }
        }
    }

    private void begin() {
        for (int rank = 0; rank < ids.length; rank++) {
            if (ids[rank] == NONE) {
                ids[rank] = next;
                next = Math.incrementExact(next);
            }
        }
    }

    int of(int rank) {
        return ids[rank];
    }

    /** Returns the id of each record's cluster, -1 when it is in none. */
    int[] byRecord() {
        return ranks.byRecord(ids);
    }

    /** Returns what each cluster shares with earlier ids. */
    Overlaps overlaps() {
        return overlaps;
    }

    int firstNew() {
        return firstNew;
    }

    /** Returns the lowest id that was never given out. */
    int next() {
        return next;
    }
}
