package nl.samentel.hub.disclosure.attack;

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
        return dimensions(mask).reduce(0, (cell, d) -> cell * Population.SIZES.get(d) + codes[d]);
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

    /** Counts rows: the truth, independently of the engine. */
    static int[][] count(Population population) {
        int[][] counts = new int[TABLES][];
        masks().forEach(m -> counts[m] = new int[size(m)]);
        for (int row = 0; row < population.rows(); row++) {
            int[] codes = population.row(row);
            masks().forEach(m -> counts[m][of(m, codes)]++);
        }
        return counts;
    }
}
