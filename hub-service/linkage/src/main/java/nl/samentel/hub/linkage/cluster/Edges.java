package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Pairs of records with the probability that they are of one person: 12 bytes each. */
public final class Edges {
    private static final int NOBODY = -1;

    private int[] ones = new int[64];
    private int[] others = new int[64];
    private int[] verdicts = new int[64];
    private final Verdicts known = new Verdicts();
    private int size;

    /** Starts without edges. */
    public Edges() {}

    /**
     * Adds an edge.
     *
     * @param agree kinds of tags that agree, as a bit mask
     */
    public void add(int one, int other, double probability, int agree) {
        if (size == ones.length) {
            resize(size + (size >> 1) + 16);
        }
        set(size++, one, other, known.number(probability, agree));
    }

    private void set(int at, int one, int other, int verdict) {
        ones[at] = one;
        others[at] = other;
        verdicts[at] = verdict;
    }

    /** Gives back the room that no edge was added to. */
    Edges trimmed() {
        resize(size);
        return this;
    }

    private void resize(int capacity) {
        ones = Arrays.copyOf(ones, capacity);
        others = Arrays.copyOf(others, capacity);
        verdicts = Arrays.copyOf(verdicts, capacity);
    }

    /**
     * Returns edges in ascending order of the numbers of their first records, then of the others.
     *
     * @param parts edges in any order; taken over and emptied one after the other
     * @param records how many records there are
     * @param numberOf gives the number of a record
     */
    static Edges inOrder(List<Edges> parts, int records, IntUnaryOperator numberOf) {
        int[] next = new int[records + 1];
        for (Edges part : parts) {
            for (int edge = 0; edge < part.size; edge++) {
                next[numberOf.applyAsInt(part.ones[edge]) + 1]++;
            }
        }
        for (int record = 0; record < records; record++) {
            next[record + 1] = Math.addExact(next[record + 1], next[record]);
        }
        Edges ordered = new Edges();
        ordered.resize(next[records]);
        ordered.size = next[records];
        Arrays.fill(ordered.ones, NOBODY);
        parts.forEach(part -> ordered.take(part, next, numberOf));
        return ordered;
    }

    /** Takes the edges of a part to where the next one of each first record goes. */
    private void take(Edges part, int[] next, IntUnaryOperator numberOf) {
        int[] numbers = known.take(part.known);
        for (int edge = 0; edge < part.size; edge++) {
            int one = part.ones[edge];
            insert(next[numberOf.applyAsInt(one)]++, one, part.others[edge], numbers[part.verdicts[edge]], numberOf);
        }
        part.size = 0;
        part.resize(0);
    }

    private void insert(int to, int one, int other, int verdict, IntUnaryOperator numberOf) {
        int number = numberOf.applyAsInt(other);
        int at = to;
        while (at > 0 && ones[at - 1] == one && numberOf.applyAsInt(others[at - 1]) > number) {
            set(at, one, others[at - 1], verdicts[at - 1]);
            at--;
        }
        set(at, one, other, verdict);
    }

    int size() {
        return size;
    }

    double probability(int edge) {
        return known.probability(verdicts[edge]);
    }

    /** Returns the kinds of tags that agree, as a bit mask. */
    int agree(int edge) {
        return known.agree(verdicts[edge]);
    }

    int one(int edge) {
        return ones[edge];
    }

    int other(int edge) {
        return others[edge];
    }

    @Override
    public String toString() {
        return "Edges[redacted]";
    }
}
