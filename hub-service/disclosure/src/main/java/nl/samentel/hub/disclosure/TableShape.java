package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Describes a dense grid: the codes of each dimension, which cells cannot exist, and what a rate is a share of. Known
 * before anything is counted, so that shape carries no information. Cells are numbered row-major: the last dimension
 * runs fastest.
 */
public final class TableShape {
    private final List<List<String>> codes;
    private final BitSet structuralZeros;
    private final long per;
    private final long[] denominators;
    private final int cells;

    private TableShape(List<List<String>> codes, BitSet structuralZeros, long per, long[] denominators) {
        this.codes = codes.stream().map(List::copyOf).toList();
        this.structuralZeros = (BitSet) structuralZeros.clone();
        this.per = per;
        this.denominators = denominators.clone();
        this.cells = this.codes.stream().mapToInt(List::size).reduce(1, Math::multiplyExact);
        if (denominators.length != 0 && denominators.length != cells) {
            throw new IllegalArgumentException("There are not as many denominators as cells.");
        }
    }

    /** Describes a grid without rates. */
    public static TableShape of(List<List<String>> codes, BitSet structuralZeros) {
        return new TableShape(codes, structuralZeros, 0, new long[0]);
    }

    /**
     * Describes a grid with rates.
     *
     * @param per such as 100,000, above 0
     * @param denominators public denominator of each cell; 0 where a rate makes no sense
     */
    public static TableShape withRates(
            List<List<String>> codes, BitSet structuralZeros, long per, long[] denominators) {
        return new TableShape(codes, structuralZeros, per, denominators);
    }

    /** Returns the number of cells. */
    public int cells() {
        return cells;
    }

    /** Tells whether a cell cannot exist. */
    public boolean structuralZero(int cell) {
        return structuralZeros.get(cell);
    }

    /** Returns the code of each dimension at a cell. */
    public List<String> codes(int cell) {
        List<String> result = new ArrayList<>();
        int rest = cell;
        for (int d = codes.size() - 1; d >= 0; d--) {
            int size = codes.get(d).size();
            result.add(0, codes.get(d).get(rest % size));
            rest /= size;
        }
        return List.copyOf(result);
    }

    Optional<ProtectedRate> rate(int cell, ReleasableCount count) {
        return denominators.length == 0 ? Optional.empty() : ProtectedRate.ofPublic(count, per, denominators[cell]);
    }
}
