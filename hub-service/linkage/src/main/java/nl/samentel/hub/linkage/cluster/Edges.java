package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;

/** Pairs of records with the probability that they are of one person. */
final class Edges {
    /** Probabilities that differ by less are equal. */
    private static final double FINE = 1L << 31;

    private int[] ones = new int[64];
    private int[] others = new int[64];
    private double[] probabilities = new double[64];
    private int[] agreements = new int[64];
    private int size;

    /** Adds an edge; edges come in ascending order of their first record. */
    void add(int one, int other, double probability, int agree) {
        if (size == ones.length) {
            int capacity = size + (size >> 1);
            ones = Arrays.copyOf(ones, capacity);
            others = Arrays.copyOf(others, capacity);
            probabilities = Arrays.copyOf(probabilities, capacity);
            agreements = Arrays.copyOf(agreements, capacity);
        }
        int at = size++;
        while (at > 0 && ones[at - 1] == one && others[at - 1] > other) {
            ones[at] = ones[at - 1];
            others[at] = others[at - 1];
            probabilities[at] = probabilities[at - 1];
            agreements[at] = agreements[at - 1];
            at--;
        }
        ones[at] = one;
        others[at] = other;
        probabilities[at] = probability;
        agreements[at] = agree;
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
}
