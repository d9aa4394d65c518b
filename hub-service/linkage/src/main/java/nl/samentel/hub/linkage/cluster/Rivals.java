package nl.samentel.hub.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs the candidates of a record against each other. A record that could be of several persons is of one of them at most:
 * {@code p' = odds / (1 + odds + odds of the others)}. Two equally good candidates leave one half each, which links to neither.
 *
 * <p>Candidates are different persons when their numbers differ or a veto keeps them apart, as twins. Other candidates that do
 * not agree may be one person before and after a change.
 */
final class Rivals {
    private static final double MOST_ODDS = 1e9;

    /** Of a record with more candidates the best ones are weighed. */
    private static final int MOST_CANDIDATES = 40;

    /** So many candidates without a number are held against each other. */
    private static final int MOST_FREE = 8;

    private final Promises promises;
    private final Edges edges;
    private final Different different;
    private final double enough;
    private final double[] least;
    private final BitSet undecided = new BitSet();

    private Rivals(Promises promises, Edges edges, Different different, double enough) {
        this.promises = promises;
        this.edges = edges;
        this.different = different;
        this.enough = enough;
        this.least = new double[edges.size()];
        Arrays.setAll(least, edges::probability);
    }

    /** Tells whether two candidates without different numbers are different persons. */
    interface Different {
        /**
         * Tells it.
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
    static BitSet weigh(Promises promises, Edges edges, Different different, double enough) {
        Rivals rivals = new Rivals(promises, edges, different, enough);
        rivals.weigh();
        return rivals.undecided;
    }

    private void weigh() {
        long[] ends = new long[edges.size() * 2];
        for (int edge = 0; edge < edges.size(); edge++) {
            ends[2 * edge] = (long) edges.one(edge) << 32 | edge;
            ends[2 * edge + 1] = (long) edges.other(edge) << 32 | edge;
        }
        Arrays.sort(ends);
        for (int from = 0; from < ends.length; ) {
            int record = (int) (ends[from] >>> 32);
            int to = from;
            while (to < ends.length && (int) (ends[to] >>> 32) == record) {
                to++;
            }
            if (to - from > 1) {
                weigh(record, candidates(ends, from, to));
            }
            from = to;
        }
        for (int edge = 0; edge < least.length; edge++) {
            edges.lower(edge, least[edge]);
        }
    }

    /** The edges of a record, the best first; equals in the order of the edges. */
    private int[] candidates(long[] ends, int from, int to) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = from; i < to; i++) {
            candidates.add((int) ends[i]);
        }
        candidates.sort((a, b) -> Double.compare(edges.probability(b), edges.probability(a)));
        return candidates.stream()
                .limit(MOST_CANDIDATES)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void weigh(int record, int[] candidates) {
        if (promises.number(record) != Promises.NO_NUMBER) {
            return;
        }
        boolean good = false;
        boolean decided = false;
        Map<Integer, Double> ofNumber = new HashMap<>();
        for (int edge : candidates) {
            int number = promises.number(other(record, edge));
            double rivals = number == Promises.NO_NUMBER
                    ? rivals(record, edge, candidates)
                    : ofNumber.computeIfAbsent(number, n -> rivals(record, edge, candidates));
            double odds = odds(edge);
            double left = odds / (1 + odds + rivals);
            good |= edges.probability(edge) > enough;
            decided |= left > enough;
            least[edge] = Math.min(least[edge], left);
        }
        if (good && !decided) {
            undecided.set(record);
        }
    }

    /** Odds of the best candidates for other persons. Candidates of one person among them count once, by their number. */
    private double rivals(int record, int edge, int[] candidates) {
        int own = other(record, edge);
        double sum = 0;
        int free = 0;
        Set<Integer> counted = new HashSet<>();
        for (int rival : candidates) {
            int candidate = other(record, rival);
            int number = promises.number(candidate);
            boolean known = number == Promises.NO_NUMBER ? free++ >= MOST_FREE : counted.contains(number);
            if (rival != edge && !known && apart(own, candidate, edges.agree(edge) & edges.agree(rival))) {
                sum += odds(rival);
                counted.add(number);
            }
        }
        return sum;
    }

    private boolean apart(int one, int other, int shared) {
        int a = promises.number(one);
        int b = promises.number(other);
        return a != Promises.NO_NUMBER && b != Promises.NO_NUMBER ? a != b : different.test(one, other, shared);
    }

    private int other(int record, int edge) {
        return edges.one(edge) == record ? edges.other(edge) : edges.one(edge);
    }

    private double odds(int edge) {
        double same = edges.probability(edge);
        return Math.min(MOST_ODDS, same / Math.max(1 - same, 1 / MOST_ODDS));
    }
}
