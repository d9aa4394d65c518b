package nl.samentel.hub.disclosure.ptable;

import java.util.ArrayList;
import java.util.List;

/**
 * The noise of one true count: deviations in ascending order, and how likely each is. Immutable.
 */
public final class Noise {
    private static final double WORDS = 0x1p64;

    private final int[] deviations;
    private final double[] probabilities;
    private final long[] bounds;

    /** Takes deviations in ascending order with their probabilities, which sum to 1. */
    Noise(int[] deviations, double[] probabilities) {
        this.deviations = deviations.clone();
        this.probabilities = probabilities.clone();
        this.bounds = bounds(probabilities);
    }

    /** The noise of nothing: none. */
    static Noise none() {
        return new Noise(new int[] {0}, new double[] {1});
    }

    /** Upper ends of the parts of [0, 2^64) that the deviations have, as unsigned numbers; the last one has the rest. */
    private static long[] bounds(double[] probabilities) {
        long[] bounds = new long[probabilities.length];
        double sum = 0;
        for (int i = 0; i < bounds.length; i++) {
            sum += probabilities[i];
            bounds[i] = unsigned(Math.min(1, sum));
        }
        bounds[bounds.length - 1] = -1;
        return bounds;
    }

    private static long unsigned(double share) {
        double words = share * WORDS;
        return words >= WORDS ? -1 : words >= WORDS / 2 ? (long) (words - WORDS / 2) ^ Long.MIN_VALUE : (long) words;
    }

    /**
     * Returns the deviation that a cell key stands for: the first whose part of the range ends above the key.
     *
     * @param cellKey 64 bits, as an unsigned number
     */
    public int at(long cellKey) {
        int place = 0;
        while (place < bounds.length - 1 && Long.compareUnsigned(cellKey, bounds[place]) >= 0) {
            place++;
        }
        return deviations[place];
    }

    /**
     * One possible deviation.
     *
     * @param deviation what is added to the true count
     * @param probability how likely that is, 0 to 1
     */
    public record Part(int deviation, double probability) {}

    /** Returns the possible deviations in ascending order. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < deviations.length; i++) {
            parts.add(new Part(deviations[i], probabilities[i]));
        }
        return parts;
    }

    /** Returns the mean deviation. */
    public double mean() {
        return moment(1);
    }

    /** Returns the variance. */
    public double variance() {
        return moment(2) - mean() * mean();
    }

    private double moment(int power) {
        double sum = 0;
        for (int i = 0; i < deviations.length; i++) {
            sum += probabilities[i] * Math.pow(deviations[i], power);
        }
        return sum;
    }
}
