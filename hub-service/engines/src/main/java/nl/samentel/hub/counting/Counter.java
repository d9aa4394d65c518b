package nl.samentel.hub.counting;

import java.util.Arrays;
import nl.samentel.hub.disclosure.ExactCells;
import nl.samentel.hub.disclosure.TableShape;

/**
 * Counts a query in a fact table: one pass over each ordering. Rows come in order of their key, so that a cell has seen
 * a key before exactly when it was the last one it saw.
 */
public final class Counter {
    private static final int BLOCK = 4096;
    private static final int NEVER = Integer.MIN_VALUE;

    private Counter() {}

    /**
     * Counts distinct units, persons and households in every cell of the query's grid.
     *
     * @throws IllegalArgumentException if the table belongs to another question or definition
     */
    public static ExactCells count(FactTable table, CountQuery query) {
        Question question = query.question();
        require(table, question);
        TableShape shape = QueryShape.of(query, table.period());
        long[] units = distinct(table.units(), query, shape.cells());
        long[] persons = distinct(table.persons(), query, shape.cells());
        long[] households = distinct(table.households(), query, shape.cells());
        ExactCells exact = ExactCells.of(shape);
        for (int cell = 0; cell < shape.cells(); cell++) {
            exact.put(cell, units[cell], persons[cell], households[cell]);
        }
        return exact;
    }

    static void require(FactTable table, Question question) {
        if (!table.question().equals(question.id()) || !table.definition().equals(question.digest())) {
            throw new IllegalArgumentException("The fact table was made for another question or definition.");
        }
    }

    /** Counts distinct keys in every cell, for what is not told. */
    static long[] distinct(Ordering rows, CountQuery query, CountingPeriod period) {
        return distinct(rows, query, QueryShape.of(query, period).cells());
    }

    private static long[] distinct(Ordering rows, CountQuery query, int cells) {
        long[] counts = new long[cells + 1];
        int[] last = new int[cells + 1];
        Arrays.fill(last, NEVER);
        int[] block = new int[BLOCK];
        int[] keys = rows.keys();
        for (int start = 0; start < keys.length; start += BLOCK) {
            int length = Math.min(BLOCK, keys.length - start);
            cells(rows, query, start, length, block, cells);
            for (int i = 0; i < length; i++) {
                int cell = block[i];
                int key = keys[start + i];
                counts[cell] += last[cell] == key ? 0 : 1;
                last[cell] = key;
            }
        }
        return Arrays.copyOf(counts, cells);
    }

    /** Returns the cell of a row, below 0 when the filter leaves it out. */
    static int cell(Ordering rows, CountQuery query, int row) {
        int[] block = new int[1];
        cells(rows, query, row, 1, block, -1);
        return block[0];
    }

    /** Gives the cell of each row of a block; rows outside the filter go to a cell past the grid. */
    private static void cells(Ordering rows, CountQuery query, int start, int length, int[] block, int outside) {
        Question question = query.question();
        Arrays.fill(block, 0, length, 0);
        for (String dimension : query.dimensions()) {
            int position = question.position(dimension);
            int size = question.dimensions().get(position).codes().size();
            short[] codes = rows.codes()[position];
            for (int i = 0; i < length; i++) {
                block[i] = block[i] * size + codes[start + i];
            }
        }
        query.filter().ifPresent(f -> {
            int position = question.position(f.dimension());
            int code = question.dimensions().get(position).position(f.code()).orElseThrow();
            short[] codes = rows.codes()[position];
            for (int i = 0; i < length; i++) {
                block[i] = codes[start + i] == code ? block[i] : outside;
            }
        });
    }
}
