package nl.samentel.hub.linkage.history;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Orders positions by unsigned 64-bit keys and leaves equal ones as they stood, in time that no choice of keys can lengthen. */
final class StableOrder {
    private static final int DIGIT = 11;
    private static final int DIGITS = 1 << DIGIT;

    private int[] order;
    private int[] spareOrder;
    private long[] keys;
    private long[] spareKeys;

    private StableOrder(int size) {
        order = new int[size];
        Arrays.setAll(order, i -> i);
        spareOrder = new int[size];
        keys = new long[size];
        spareKeys = new long[size];
    }

    /** Starts with positions 0, 1, 2, ... as they stand. */
    static StableOrder of(int size) {
        return new StableOrder(size);
    }

    /** Orders anew; the order from before decides between equal keys. */
    StableOrder by(IntToLongFunction key) {
        for (int i = 0; i < order.length; i++) {
            keys[i] = key.applyAsLong(order[i]);
        }
        for (int shift = 0; shift < Long.SIZE; shift += DIGIT) {
            pass(shift);
        }
        return this;
    }

    private void pass(int shift) {
        int[] offsets = new int[DIGITS + 1];
        for (long key : keys) {
            offsets[digit(key, shift) + 1]++;
        }
        if (keys.length == 0 || offsets[digit(keys[0], shift) + 1] == keys.length) {
            return;
        }
        for (int i = 0; i < DIGITS; i++) {
            offsets[i + 1] += offsets[i];
        }
        for (int i = 0; i < keys.length; i++) {
            int to = offsets[digit(keys[i], shift)]++;
            spareKeys[to] = keys[i];
            spareOrder[to] = order[i];
        }
        swap();
    }

    private void swap() {
        long[] filledKeys = spareKeys;
        spareKeys = keys;
        keys = filledKeys;
        int[] filledOrder = spareOrder;
        spareOrder = order;
        order = filledOrder;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & DIGITS - 1;
    }

    /** Returns the positions in order. */
    int[] positions() {
        return order;
    }
}
