package nl.samentel.hub.disclosure.suppression.solver;

import java.util.Arrays;

/** A sparse row of a linear program with its right-hand side. Grows by {@link #with}; not for use by several threads. */
public final class Row {
    private final double side;
    private int[] columns = new int[4];
    private double[] factors = new double[4];
    private int size;

    /** Starts an empty row. */
    public Row(double side) {
        this.side = side;
    }

    /** Adds a column that the row does not have yet. */
    public Row with(int column, double factor) {
        if (size == columns.length) {
            columns = Arrays.copyOf(columns, 2 * size);
            factors = Arrays.copyOf(factors, 2 * size);
        }
        columns[size] = column;
        factors[size++] = factor;
        return this;
    }

    /** Returns what the row equals or is at least. */
    public double side() {
        return side;
    }

    /** Returns how many columns it has. */
    public int size() {
        return size;
    }

    /** Returns a column by its place in the row. */
    public int column(int place) {
        return columns[place];
    }

    /** Returns the factor of a column by its place in the row. */
    public double factor(int place) {
        return factors[place];
    }
}
