package nl.samentel.hub.linkage.cluster;

import java.util.function.IntUnaryOperator;
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

    private final Comparison records;
    private final IntUnaryOperator marks;
    private final SourcePairs sources;
    private final LinkCounts.Accepted accepted;
    private final Sightings sightings;

    /** Takes the marks of each record, by place. */
    Witnesses(Comparison records, IntUnaryOperator marks, SourcePairs sources, LinkCounts.Accepted accepted) {
        this.records = records;
        this.marks = marks;
        this.sources = sources;
        this.accepted = accepted;
        this.sightings = new Sightings(sources.count());
    }

    /** Returns what was seen. */
    Sightings sightings() {
        return sightings;
    }

    /** Looks at all pairs of a cluster. */
    void see(int[] members) {
        if (members.length < 2 || members.length > MOST_MEMBERS) {
            return;
        }
        long[] direct = new long[members.length];
        int marked = 0;
        for (int i = 0; i < members.length; i++) {
            marked |= marks.applyAsInt(members[i]);
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
        sightings.ofPair(sources.number(records.source(one), records.source(other)), direct, held);
        if (records.source(one) != records.source(other)) {
            for (int left = marked; left != 0; left &= left - 1) {
                sightings.ofMark(Integer.numberOfTrailingZeros(left), direct, held);
            }
        }
    }
}
