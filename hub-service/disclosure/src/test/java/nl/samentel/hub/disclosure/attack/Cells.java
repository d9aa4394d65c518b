package nl.samentel.hub.disclosure.attack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the cells of the tables of a lattice are: dimensions in ascending order, the last one fastest.
 *
 * @param sizes number of codes of each dimension
 */
public record Cells(List<Integer> sizes) {
    private static final int DEPTH = 4;

    /** Copies the list. */
    public Cells {
        sizes = List.copyOf(sizes);
    }

    /** Returns how many sets of dimensions there are; a set is named by its bits. */
    public int tables() {
        return 1 << sizes.size();
    }

    /** Returns the sets of at most four dimensions. */
    public IntStream masks() {
        return IntStream.range(0, tables()).filter(m -> Integer.bitCount(m) <= DEPTH);
    }

    /** Returns the dimensions of a table. */
    public IntStream dimensions(int mask) {
        return IntStream.range(0, sizes.size()).filter(d -> (mask >> d & 1) == 1);
    }

    /** Returns how many cells a table has. */
    public int size(int mask) {
        return dimensions(mask).map(sizes::get).reduce(1, (a, b) -> a * b);
    }

    /** Returns the cell of a row. */
    public int of(int mask, int[] codes) {
        int cell = 0;
        for (int d = 0; d < codes.length; d++) {
            cell = (mask >> d & 1) == 1 ? cell * sizes.get(d) + codes[d] : cell;
        }
        return cell;
    }

    /** Returns the codes of a cell; 0 for the dimensions that it does not have. */
    public int[] codes(int mask, int cell) {
        int[] codes = new int[sizes.size()];
        int rest = cell;
        for (int d = codes.length - 1; d >= 0; d--) {
            if ((mask >> d & 1) == 1) {
                codes[d] = rest % sizes.get(d);
                rest /= sizes.get(d);
            }
        }
        return codes;
    }

    /** Returns the parts of a cell along one more dimension, as cells of the table with that dimension. */
    public int[] parts(int mask, int cell, int dimension) {
        int[] codes = codes(mask, cell);
        return IntStream.range(0, sizes.get(dimension))
                .map(code -> {
                    codes[dimension] = code;
                    return of(mask | 1 << dimension, codes);
                })
                .toArray();
    }

    /**
     * Tells whether parts add up to their whole, all but a tenth: where units have several codes nobody can know by how much they do not.
     *
     * @param excess by how much the parts are more
     */
    static boolean adds(int excess, int whole) {
        return excess <= whole / 10;
    }

    /** Counts units: the truth, independently of the engine, where nobody has more in a cell than count. */
    public int[][] count(Population population) {
        return count(population, Integer.MAX_VALUE);
    }

    /** Counts distinct units, of one person no more in a cell than a limit. */
    public int[][] count(Population population, int limit) {
        int[][] counts = new int[tables()][];
        long[] owners = population.owners();
        int[] order = population.inOrderOf(owners);
        masks().forEach(mask -> counts[mask] = count(population, mask, limit, owners, order));
        return counts;
    }

    private int[] count(Population population, int mask, int limit, long[] owners, int[] order) {
        int[] counts = new int[size(mask)];
        int[] last = new int[counts.length];
        int[] times = new int[counts.length];
        Arrays.fill(last, -1);
        for (int row : order) {
            int cell = of(mask, population.row(row));
            int before = last[cell];
            boolean again =
                    before >= 0 && population.units()[before] == population.units()[row];
            if (!again) {
                times[cell] = before >= 0 && owners[before] == owners[row] ? times[cell] + 1 : 1;
                last[cell] = row;
                counts[cell] += times[cell] <= limit ? 1 : 0;
            }
        }
        return counts;
    }
}
