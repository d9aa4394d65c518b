package nl.samentel.hub.disclosure.lattice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The registered dimensions of a question.
 *
 * @param sizes number of codes of each dimension, 1 or more
 * @param impossible combinations that cannot exist, by definition and not by what was counted
 * @param first tables that get room first, each as its dimensions
 * @param asked codes that a question is about, which stay open where another can be closed instead
 */
public record Lattice(List<Integer> sizes, List<Impossible> impossible, List<List<Integer>> first, List<Asked> asked) {
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

    /**
     * A code that a question is about, such as that something followed.
     *
     * @param dimension its dimension
     * @param code the code
     */
    public record Asked(int dimension, int code) {}

    /** Copies, and refuses dimensions that have no codes or are too many. */
    public Lattice {
        sizes = List.copyOf(sizes);
        impossible = List.copyOf(impossible);
        first = first.stream().map(List::copyOf).toList();
        asked = List.copyOf(asked);
        if (sizes.size() > MOST || sizes.stream().anyMatch(s -> s < 1)) {
            throw new IllegalArgumentException("A question has at most " + MOST + " dimensions of 1 or more codes.");
        }
    }

    /** Makes a lattice in which everything can exist. */
    public static Lattice of(List<Integer> sizes) {
        return knowing(sizes, List.of());
    }

    /** Makes a lattice of which some combinations cannot exist. */
    public static Lattice knowing(List<Integer> sizes, List<Impossible> impossible) {
        return new Lattice(sizes, impossible, List.of(), List.of());
    }

    /** Returns this lattice with tables that get room first. */
    public Lattice favouring(List<List<Integer>> tables) {
        return new Lattice(sizes, impossible, tables, asked);
    }

    /** Returns this lattice with codes that its question is about. */
    public Lattice asking(List<Asked> codes) {
        return new Lattice(sizes, impossible, first, codes);
    }

    /**
     * Returns the bits of the dimensions of all tables up to a number of dimensions: those that come first, and the coarser ones
     * before the finer ones.
     */
    IntStream tables(int depth) {
        IntStream favoured = first.stream()
                .mapToInt(t -> t.stream().mapToInt(d -> 1 << d).sum())
                .flatMap(m -> coarseFirst().filter(part -> (part & m) == part));
        return IntStream.concat(favoured, coarseFirst()).distinct().filter(m -> Integer.bitCount(m) <= depth);
    }

    private IntStream coarseFirst() {
        return IntStream.range(0, 1 << sizes.size())
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .mapToInt(m -> m);
    }
}
