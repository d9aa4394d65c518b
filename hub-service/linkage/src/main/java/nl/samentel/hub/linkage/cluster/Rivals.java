package nl.samentel.hub.linkage.cluster;

import java.util.BitSet;
import nl.samentel.hub.linkage.pair.Slice;

/**
 * Weighs the candidates of a record against each other. A record that could be of several persons is of one of them at most:
 * {@code p' = odds / (1 + odds + odds of the others)}. Two equally good candidates leave one half each, which links to neither.
 *
 * <p>Candidates are different persons when their numbers differ or a veto keeps them apart, as twins. Other candidates that do
 * not agree may be one person before and after a change.
 */
final class Rivals {
    private final Comparison records;
    private final Edges edges;
    private final EdgeEnds ends;
    private final Strengths strengths;
    private final Different different;

    private Rivals(Comparison records, Edges edges, Strengths strengths, Different different) {
        this.records = records;
        this.edges = edges;
        this.ends = EdgeEnds.of(records.records(), edges, record -> records.number(record) == Promises.NO_NUMBER);
        this.strengths = strengths;
        this.different = different;
    }

    /** Tells whether two candidates without different numbers are different persons. */
    interface Different {
        /**
         * Tells it; asked by several threads at once.
         *
         * @param shared kinds of tags by which both agree with a third record, as a bit mask
         */
        boolean test(int one, int other, int shared);
    }

    /**
     * Weakens edges with rivals.
     *
     * @param different tells whether two candidates without different numbers are different persons
     * @return the records that had good candidates and have none any more
     */
    static BitSet weigh(Comparison records, Edges edges, Strengths strengths, Different different) {
        Rivals rivals = new Rivals(records, edges, strengths, different);
        BitSet undecided = new BitSet();
        Slice.each(records.records(), rivals::weigh).forEach(undecided::or);
        return undecided;
    }

    private BitSet weigh(Slice slice) {
        BitSet undecided = new BitSet();
        Contest contest = new Contest(records, edges, different);
        for (int record = slice.from(); record < slice.to(); record++) {
            if (ends.size(record) > 1) {
                contest.enter(ends, record);
                undecided.set(record, weigh(record, contest));
            }
        }
        return undecided;
    }

    /** Tells whether a record had a good candidate and has none any more. */
    private boolean weigh(int record, Contest contest) {
        boolean good = false;
        boolean decided = false;
        for (int i = 0; i < contest.size(); i++) {
            int edge = contest.edge(i);
            double left = contest.left(i);
            good |= edges.probability(edge) > Resolution.MORE_PROBABLE_THAN_NOT;
            decided |= left > Resolution.MORE_PROBABLE_THAN_NOT;
            strengths.weaken(edge, left);
        }
        return good && !decided;
    }
}
