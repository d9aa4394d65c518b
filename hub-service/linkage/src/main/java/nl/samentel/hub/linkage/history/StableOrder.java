package nl.samentel.hub.linkage.history;

import java.util.function.IntToLongFunction;

/** Orders positions by unsigned 64-bit keys and leaves equal ones as they stood, in time that no choice of keys can lengthen. */
final class StableOrder {
    private static final int DIGIT = 16;
    private static final int DIGITS = 1 << DIGIT;

    private int[] order;

    private StableOrder(int size) {
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
    }

    /** Starts with positions 0, 1, 2, ... as they stand. */
    static StableOrder of(int size) {
        return new StableOrder(size);
    }

    /** Orders anew; the order from before decides between equal keys. */
    StableOrder by(IntToLongFunction key) {
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            pass(key, shift);
        }
        return this;
    }

    private void pass(IntToLongFunction key, int shift) {
        int[] offsets = new int[DIGITS + 1];
        for (int position : order) {
            offsets[digit(key, position, shift) + 1]++;
        }
        if (order.length > 0 && offsets[digit(key, order[0], shift) + 1] == order.length) {
            return;
        }
        for (int i = 0; i < DIGITS; i++) {
            offsets[i + 1] += offsets[i];
        }
        int[] sorted = new int[order.length];
        for (int position : order) {
            sorted[offsets[digit(key, position, shift)]++] = position;
        }
        order = sorted;
    }

    private static int digit(IntToLongFunction key, int position, int shift) {
        return (int) (key.applyAsLong(position) >>> shift) & DIGITS - 1;
    }

    /** Returns the positions in order. */
    int[] positions() {
        return order;
    }
}
