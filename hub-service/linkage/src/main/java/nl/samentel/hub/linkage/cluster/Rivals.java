package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
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
    private final Different different;
    private final double enough;

    /** What the first record of each edge leaves of it, and what the second one leaves; a record writes its own ends only. */
    private final double[] byOne;

    private final double[] byOther;

    private Rivals(Comparison records, Edges edges, Different different, double enough) {
        this.records = records;
        this.edges = edges;
        this.ends = EdgeEnds.of(records.records(), edges);
        this.different = different;
        this.enough = enough;
        this.byOne = new double[edges.size()];
        this.byOther = new double[edges.size()];
        Arrays.fill(byOne, 1);
        Arrays.fill(byOther, 1);
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
     * Lowers the probability of edges with rivals.
     *
     * @param different tells whether two candidates without different numbers are different persons
     * @param enough probability above which a candidate is taken
     * @return the records that had good candidates and have none any more
     */
    static BitSet weigh(Comparison records, Edges edges, Different different, double enough) {
        Rivals rivals = new Rivals(records, edges, different, enough);
        BitSet undecided = new BitSet();
        Slice.each(records.records(), rivals::weigh).forEach(undecided::or);
        for (int edge = 0; edge < edges.size(); edge++) {
            edges.lower(edge, Math.min(edges.probability(edge), Math.min(rivals.byOne[edge], rivals.byOther[edge])));
        }
        return undecided;
    }

    private BitSet weigh(Slice slice) {
        BitSet undecided = new BitSet();
        Contest contest = new Contest(records, edges, different);
        for (int record = slice.from(); record < slice.to(); record++) {
            if (ends.size(record) > 1 && records.number(record) == Promises.NO_NUMBER) {
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
            good |= edges.probability(edge) > enough;
            decided |= left > enough;
            (edges.one(edge) == record ? byOne : byOther)[edge] = left;
        }
        return good && !decided;
    }
}
