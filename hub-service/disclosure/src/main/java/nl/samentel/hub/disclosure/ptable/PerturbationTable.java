package nl.samentel.hub.disclosure.ptable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The noise of every true count under one design. Nothing stays nothing; from some count on the noise is the same and
 * symmetric. Reproduces the tables of the R package ptable 1.0.0 to 1e-6.
 */
public final class PerturbationTable {
    private final List<Noise> rows;

    private PerturbationTable(List<Noise> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Works the table out. */
    public static PerturbationTable of(NoiseDesign design) {
        List<Noise> rows = new ArrayList<>(List.of(Noise.none()));
        for (int count = 1; count <= design.symmetricFrom(); count++) {
            rows.add(noise(design, count));
        }
        return new PerturbationTable(rows);
    }

    /**
     * Takes a table of other software that has one deviation for each count and needs no key.
     *
     * @param deviations by count, from 0; the last one serves all larger counts
     */
    public static PerturbationTable fixed(List<Integer> deviations) {
        return new PerturbationTable(deviations.stream()
                .map(v -> new Noise(new int[] {v}, new double[] {1}))
                .toList());
    }

    private static Noise noise(NoiseDesign design, int count) {
        int[] deviations = IntStream.rangeClosed(Math.max(-count, -design.deviation()), design.deviation())
                .filter(v -> design.allows(count + v))
                .toArray();
        return new Noise(deviations, MaximumEntropy.of(deviations, design.variance()));
    }

    /**
     * Returns the noise of a true count.
     *
     * @param count 0 or more
     */
    public Noise of(long count) {
        return rows.get((int) Math.min(count, rows.size() - 1));
    }

    /**
     * Returns the least distance within which the noise of large counts stays with some probability.
     *
     * @param share probability, 0 to 1
     */
    public int usualDeviation(double share) {
        List<Noise.Part> parts = rows.get(rows.size() - 1).parts();
        int distance = 0;
        while (within(parts, distance) < share && distance < parts.size()) {
            distance++;
        }
        return distance;
    }

    private static double within(List<Noise.Part> parts, int distance) {
        return parts.stream()
                .filter(p -> Math.abs(p.deviation()) <= distance)
                .mapToDouble(Noise.Part::probability)
                .sum();
    }

    /** Returns how many different rows there are: the last one serves all larger counts. */
    public int rows() {
        return rows.size();
    }
}
