package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import nl.samentel.hub.linkage.pair.SourcePairs;

/**
 * How many pairs of one person would not have been found by their own tags. Where a third record links to both, the pair is known
 * to be of one person whatever its own tags say; the share of such pairs that would not have been linked for themselves tells how
 * many others are missed (capture and recapture, Chapman 1951, with the third record as the second catch). Assumes that who has no third record is
 * registered as well as who has one; who is registered so badly that nothing ever finds him is not seen here.
 */
final class Witnesses {
    /** Larger clusters are quarantined, and say little. */
    private static final int MOST_MEMBERS = Long.SIZE;

    /** How many marks a record can have. */
    static final int MARKS = Integer.SIZE;

    private static final double MODEL = 30;

    private final Comparison records;
    private final int[] marks;
    private final SourcePairs sources;
    private final LinkCounts.Accepted accepted;
    private final Seen[] ofPairs;
    private final Seen[] ofMarks = new Seen[MARKS];

    /** Takes the marks of each record, by place. */
    Witnesses(Comparison records, int[] marks, SourcePairs sources, LinkCounts.Accepted accepted) {
        this.records = records;
        this.marks = marks;
        this.sources = sources;
        this.accepted = accepted;
        this.ofPairs = new Seen[sources.count()];
        Arrays.setAll(ofPairs, p -> new Seen());
        Arrays.setAll(ofMarks, m -> new Seen());
    }

    /** Pairs that were seen: how many are linked, how many a third record links, and how many of these tags would not. */
    static final class Seen {
        private long links;
        private long witnessed;
        private long lost;

        private void add(boolean direct, boolean held) {
            links++;
            witnessed += held ? 1 : 0;
            lost += held && !direct ? 1 : 0;
        }

        /**
         * Estimates how many pairs are missed beside those that are linked.
         *
         * @param share which share of all the model expects to be missed; counts for {@value Witnesses#MODEL} pairs
         */
        Estimate missed(long links, double share) {
            double seen = witnessed + MODEL;
            return Estimate.ofShare((lost + MODEL * share) / seen, seen).beside(links);
        }
    }

    /** Looks at all pairs of a cluster. */
    void see(int[] members) {
        if (members.length < 2 || members.length > MOST_MEMBERS) {
            return;
        }
        long[] direct = new long[members.length];
        int marked = 0;
        for (int i = 0; i < members.length; i++) {
            marked |= marks[members[i]];
            for (int j = 0; j < i; j++) {
                if (direct(members[i], members[j])) {
                    direct[i] |= 1L << j;
                    direct[j] |= 1L << i;
                }
            }
        }
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                add(members[i], members[j], marked, (direct[i] >>> j & 1) == 1, (direct[i] & direct[j]) != 0);
            }
        }
    }

    private boolean direct(int one, int other) {
        int number = records.number(one);
        return number != Promises.NO_NUMBER && number == records.number(other)
                || accepted.test(
                        sources.number(records.source(one), records.source(other)), records.pattern(one, other));
    }

    private void add(int one, int other, int marked, boolean direct, boolean held) {
        ofPairs[sources.number(records.source(one), records.source(other))].add(direct, held);
        if (records.source(one) != records.source(other)) {
            for (int left = marked; left != 0; left &= left - 1) {
                ofMarks[Integer.numberOfTrailingZeros(left)].add(direct, held);
            }
        }
    }

    /** Returns what was seen of a pair of sources. */
    Seen of(int sourcePair) {
        return ofPairs[sourcePair];
    }

    /**
     * Returns what is expected of the links between sources of persons with a mark.
     *
     * @param share which share is missed of all persons
     */
    Matching.Expected ofMark(int mark, double share) {
        Seen seen = ofMarks[mark];
        return new Matching.Expected(seen.links, Estimate.NOTHING, seen.missed(seen.links, share));
    }
}
