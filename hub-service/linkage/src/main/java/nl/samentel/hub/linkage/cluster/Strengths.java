package nl.samentel.hub.linkage.cluster;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * How strong edges are: at first as probable as they were found, later what their rivals leave of that. Several threads may weaken an
 * edge at once; the order in which they do makes no difference.
 */
final class Strengths {
    /** Probabilities that differ by less are equal. */
    private static final double FINE = 1L << 31;

    private static final int ENOUGH = rank(Resolution.MORE_PROBABLE_THAN_NOT);
    private static final VarHandle RANK = MethodHandles.arrayElementVarHandle(int[].class);

    /** 0 for what is certain. Four bytes an edge: of a region there are as many edges as records. */
    private final int[] ranks;

    private Strengths(int[] ranks) {
        this.ranks = ranks;
    }

    static Strengths of(Edges edges) {
        int[] ranks = new int[edges.size()];
        Arrays.setAll(ranks, edge -> rank(edges.probability(edge)));
        return new Strengths(ranks);
    }

    /** Ranks below that of one half are of probabilities above it, since both are powers of two. */
    private static int rank(double probability) {
        return (int) Math.min(Integer.MAX_VALUE, (long) ((1 - probability) * FINE));
    }

    /** Leaves no more of an edge than a probability. */
    void weaken(int edge, double left) {
        int rank = rank(left);
        int before = ranks[edge];
        while (before < rank && !RANK.compareAndSet(ranks, edge, before, rank)) {
            before = (int) RANK.getVolatile(ranks, edge);
        }
    }

    /** Visits the edges that are more probable than not, the strongest first; equals in ascending order. */
    void strongestFirst(IntConsumer visitor) {
        int count = 0;
        for (int rank : ranks) {
            count += rank < ENOUGH ? 1 : 0;
        }
        long[] keys = new long[count];
        int next = 0;
        for (int edge = 0; edge < ranks.length; edge++) {
            if (ranks[edge] < ENOUGH) {
                keys[next++] = (long) ranks[edge] << 32 | edge;
            }
        }
        Arrays.sort(keys);
        for (long key : keys) {
            visitor.accept((int) key);
        }
    }
}
