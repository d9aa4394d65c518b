package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;

/** Pairs of records with the probability that they are of one person. */
final class Edges {
    /** Probabilities that differ by less are equal. */
    private static final double FINE = 1L << 31;

    private int[] ones = new int[64];
    private int[] others = new int[64];
    private double[] probabilities = new double[64];
    private int size;

    void add(int one, int other, double probability) {
        if (size == ones.length) {
            int capacity = size + (size >> 1);
            ones = Arrays.copyOf(ones, capacity);
            others = Arrays.copyOf(others, capacity);
            probabilities = Arrays.copyOf(probabilities, capacity);
        }
        ones[size] = one;
        others[size] = other;
        probabilities[size++] = probability;
    }

    int one(int edge) {
        return ones[edge];
    }

    int other(int edge) {
        return others[edge];
    }

    /** Returns the edges, the most probable first; equals in the order in which they were added. */
    int[] strongestFirst() {
        long[] keys = new long[size];
        for (int edge = 0; edge < size; edge++) {
            keys[edge] = (long) ((1 - probabilities[edge]) * FINE) << 32 | edge;
        }
        Arrays.sort(keys);
        int[] edges = new int[size];
        for (int i = 0; i < size; i++) {
            edges[i] = (int) keys[i];
        }
        return edges;
    }
}
