package nl.samentel.hub.disclosure.lattice;

import java.util.List;

/**
 * The registered dimensions of a question.
 *
 * @param sizes number of codes of each dimension, 1 or more
 * @param impossible combinations that cannot exist, by definition and not by what was counted
 */
public record Lattice(List<Integer> sizes, List<Impossible> impossible) {
    private static final int MOST = 16;

    /**
     * Two codes that never go together.
     *
     * @param one a dimension
     * @param oneCode its code
     * @param other another dimension
     * @param otherCode its code
     */
    public record Impossible(int one, int oneCode, int other, int otherCode) {}

    /** Copies, and refuses dimensions that have no codes or are too many. */
    public Lattice {
        sizes = List.copyOf(sizes);
        impossible = List.copyOf(impossible);
        if (sizes.size() > MOST || sizes.stream().anyMatch(s -> s < 1)) {
            throw new IllegalArgumentException("A question has at most " + MOST + " dimensions of 1 or more codes.");
        }
    }

    /** Makes a lattice in which everything can exist. */
    public static Lattice of(List<Integer> sizes) {
        return new Lattice(sizes, List.of());
    }
}
