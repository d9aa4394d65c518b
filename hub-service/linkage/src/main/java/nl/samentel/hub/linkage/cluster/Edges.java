package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.List;

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
            resize(size + (size >> 1));
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

    /** Puts edges one after the other; those of later records come later. */
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
}
