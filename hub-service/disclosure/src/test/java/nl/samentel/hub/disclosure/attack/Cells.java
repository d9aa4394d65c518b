package nl.samentel.hub.disclosure.attack;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the cells of the tables of a population are: dimensions in ascending order, the last one fastest. */
final class Cells {
    static final int TABLES = 1 << Population.SIZES.size();

    private Cells() {}

    static IntStream masks() {
        return IntStream.range(0, TABLES).filter(m -> Integer.bitCount(m) <= 4);
    }

    static IntStream dimensions(int mask) {
        return IntStream.range(0, Population.SIZES.size()).filter(d -> (mask >> d & 1) == 1);
    }

    static int size(int mask) {
        return dimensions(mask).map(Population.SIZES::get).reduce(1, (a, b) -> a * b);
    }

    /** Returns the cell of a row. */
    static int of(int mask, int[] codes) {
        int cell = 0;
        for (int d = 0; d < codes.length; d++) {
            cell = (mask >> d & 1) == 1 ? cell * Population.SIZES.get(d) + codes[d] : cell;
        }
        return cell;
    }

    /** Returns the codes of a cell; 0 for the dimensions that it does not have. */
    static int[] codes(int mask, int cell) {
        int[] codes = new int[Population.SIZES.size()];
        int rest = cell;
        for (int d = codes.length - 1; d >= 0; d--) {
            if ((mask >> d & 1) == 1) {
                codes[d] = rest % Population.SIZES.get(d);
                rest /= Population.SIZES.get(d);
            }
        }
        return codes;
    }

    /** Returns the parts of a cell along one more dimension, as cells of the table with that dimension. */
    static int[] parts(int mask, int cell, int dimension) {
        int[] codes = codes(mask, cell);
        return IntStream.range(0, Population.SIZES.get(dimension))
                .map(code -> {
                    codes[dimension] = code;
                    return of(mask | 1 << dimension, codes);
                })
                .toArray();
    }

    /** Counts reports: the truth, independently of the engine, where nobody has more in a cell than count. */
    static int[][] count(Population population) {
        return count(population, Integer.MAX_VALUE);
    }

    /** Counts reports, of one person no more in a cell than a limit. */
    static int[][] count(Population population, int limit) {
        int[][] counts = new int[TABLES][];
        masks().forEach(mask -> counts[mask] = count(population, mask, limit));
        return counts;
    }

    private static int[] count(Population population, int mask, int limit) {
        int[] counts = new int[size(mask)];
        long[] last = new long[counts.length];
        int[] times = new int[counts.length];
        Arrays.fill(last, -1);
        for (int row = 0; row < population.rows(); row++) {
            int cell = of(mask, population.row(row));
            times[cell] = last[cell] == population.persons()[row] ? times[cell] + 1 : 1;
            last[cell] = population.persons()[row];
            counts[cell] += times[cell] <= limit ? 1 : 0;
        }
        return counts;
    }
}
