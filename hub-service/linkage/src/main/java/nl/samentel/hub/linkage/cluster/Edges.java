package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Pairs of records with the probability that they are of one person. */
final class Edges {
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

    double probability(int edge) {
        return probabilities[edge];
    }

    /** Returns the edges, the most probable first; equals in the order of their records. */
    int[] strongestFirst() {
        return IntStream.range(0, size)
                .boxed()
                .sorted((a, b) -> probabilities[a] != probabilities[b]
                        ? Double.compare(probabilities[b], probabilities[a])
                        : ones[a] != ones[b]
                                ? Integer.compare(ones[a], ones[b])
                                : Integer.compare(others[a], others[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
