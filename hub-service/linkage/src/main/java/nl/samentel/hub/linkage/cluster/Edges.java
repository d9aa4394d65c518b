package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Pairs of records with the probability that they are of one person. */
public final class Edges {
    /** Probabilities that differ by less are equal. */
    private static final double FINE = 1L << 31;

    private int[] ones = new int[64];
    private int[] others = new int[64];
    private double[] probabilities = new double[64];
    private int[] agreements = new int[64];
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
            resize(size + (size >> 1));
        }
        set(size++, one, other, probability, agree);
    }

    private void set(int at, int one, int other, double probability, int agree) {
        ones[at] = one;
        others[at] = other;
        probabilities[at] = probability;
        agreements[at] = agree;
    }

    /**
     * Returns the edges in ascending order of the numbers of their first records, then of the others.
     *
     * @param records how many records there are
     * @param numberOf gives the number of a record
     */
    Edges inOrder(int records, IntUnaryOperator numberOf) {
        int[] next = new int[records + 1];
        for (int edge = 0; edge < size; edge++) {
            next[numberOf.applyAsInt(ones[edge]) + 1]++;
        }
        for (int record = 0; record < records; record++) {
            next[record + 1] += next[record];
        }
        int[] starts = next.clone();
        Edges ordered = new Edges();
        ordered.resize(Math.max(1, size));
        ordered.size = size;
        for (int edge = 0; edge < size; edge++) {
            int number = numberOf.applyAsInt(ones[edge]);
            ordered.insert(starts[number], next[number]++, this, edge, numberOf);
        }
        return ordered;
    }

    private void insert(int from, int to, Edges all, int edge, IntUnaryOperator numberOf) {
        int other = numberOf.applyAsInt(all.others[edge]);
        int at = to;
        while (at > from && numberOf.applyAsInt(others[at - 1]) > other) {
            set(at, ones[at - 1], others[at - 1], probabilities[at - 1], agreements[at - 1]);
            at--;
        }
        set(at, all.ones[edge], all.others[edge], all.probabilities[edge], all.agreements[edge]);
    }

    /** Puts edges one after the other. */
    static Edges joined(List<Edges> parts) {
        Edges all = new Edges();
        all.resize(Math.max(1, parts.stream().mapToInt(Edges::size).reduce(0, Math::addExact)));
        for (Edges part : parts) {
            System.arraycopy(part.ones, 0, all.ones, all.size, part.size);
            System.arraycopy(part.others, 0, all.others, all.size, part.size);
            System.arraycopy(part.probabilities, 0, all.probabilities, all.size, part.size);
            System.arraycopy(part.agreements, 0, all.agreements, all.size, part.size);
            all.size += part.size;
        }
        return all;
    }

    private void resize(int capacity) {
        ones = Arrays.copyOf(ones, capacity);
        others = Arrays.copyOf(others, capacity);
        probabilities = Arrays.copyOf(probabilities, capacity);
        agreements = Arrays.copyOf(agreements, capacity);
    }

    int size() {
        return size;
    }

    double probability(int edge) {
        return probabilities[edge];
    }

    void lower(int edge, double probability) {
        probabilities[edge] = probability;
    }

    /** Returns the kinds of tags that agree, as a bit mask. */
    int agree(int edge) {
        return agreements[edge];
    }

    int one(int edge) {
        return ones[edge];
    }

    int other(int edge) {
        return others[edge];
    }

    /** Returns the edges above a probability, the most probable first; equals in ascending order of their records. */
    int[] strongestFirst(double above) {
        long[] keys = new long[size];
        int count = 0;
        for (int edge = 0; edge < size; edge++) {
            if (probabilities[edge] > above) {
                keys[count++] = (long) ((1 - probabilities[edge]) * FINE) << 32 | edge;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] edges = new int[count];
        for (int i = 0; i < count; i++) {
            edges[i] = (int) keys[i];
        }
        return edges;
    }

    @Override
    public String toString() {
        return "Edges[redacted]";
    }
}
