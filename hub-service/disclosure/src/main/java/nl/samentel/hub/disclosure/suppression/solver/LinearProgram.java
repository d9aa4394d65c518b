package nl.samentel.hub.disclosure.suppression.solver;

import java.util.ArrayList;
import java.util.List;

/** A linear program to be minimised: bounded columns, rows that are equal or at least. Not for use by several threads. */
public final class LinearProgram {
    private final double[] cost;
    private final double[] lower;
    private final double[] upper;
    private final List<Row> equalities = new ArrayList<>();
    private final List<Row> covers = new ArrayList<>();

    /** Starts a program of columns that are 0 and cost nothing. */
    public LinearProgram(int columns) {
        cost = new double[columns];
        lower = new double[columns];
        upper = new double[columns];
    }

    /** Sets what a column costs. */
    public void cost(int column, double value) {
        cost[column] = value;
    }

    /** Sets between which finite bounds a column is. */
    public void bounds(int column, double low, double high) {
        if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("A column has finite bounds in order.");
        }
        lower[column] = low;
        upper[column] = high;
    }

    /** Adds a row that equals a number. */
    public void equal(Row row) {
        equalities.add(row);
    }

    /** Adds a row that is at least a number. */
    public void atLeast(Row row) {
        covers.add(row);
    }

    /** Returns how many columns there are. */
    public int columns() {
        return cost.length;
    }

    /** Returns what a column costs. */
    public double cost(int column) {
        return cost[column];
    }

    /** Returns the least that a column may be. */
    public double lower(int column) {
        return lower[column];
    }

    /** Returns the most that a column may be. */
    public double upper(int column) {
        return upper[column];
    }

    /** Returns the rows that are equal, in the order in which they were added. */
    public List<Row> equalities() {
        return List.copyOf(equalities);
    }

    /** Returns the rows that are at least. */
    public List<Row> covers() {
        return List.copyOf(covers);
    }

    @Override
    public String toString() {
        return "LinearProgram[" + cost.length + " columns, " + (equalities.size() + covers.size()) + " rows, redacted]";
    }
}
