package nl.samentel.hub.disclosure.lattice;

import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.cellkey.RecordKeys;

/** Rows in an order in which those about the same unit follow each other. Never leaves this package. */
final class Distinct {
    private final int[] order;
    private final int[] numbers;
    private final long[] keys;

    private Distinct(int[] order, int[] numbers, long[] keys) {
        this.order = order;
        this.numbers = numbers;
        this.keys = keys;
    }

    /**
     * Gives rows in an order their keys.
     *
     * @param values what each row is about
     * @param order rows, those about the same together
     */
    static Distinct of(long[] values, int[] order, RecordKeys keys, CountedUnit unit) {
        int[] numbers = new int[values.length];
        long[] made = new long[values.length];
        for (int i = 0; i < order.length; i++) {
            int row = order[i];
            boolean same = i > 0 && values[row] == values[order[i - 1]];
            numbers[row] = i == 0 ? 1 : numbers[order[i - 1]] + (same ? 0 : 1);
            made[row] = same ? made[order[i - 1]] : keys.of(unit, values[row]);
        }
        return new Distinct(order, numbers, made);
    }

    int row(int place) {
        return order[place];
    }

    int size() {
        return order.length;
    }

    /** Returns a number from 1 on, the same for rows about the same. */
    int number(int row) {
        return numbers[row];
    }

    long key(int row) {
        return keys[row];
    }

    long[] keys() {
        return keys.clone();
    }

    @Override
    public String toString() {
        return "Distinct[redacted]";
    }
}
