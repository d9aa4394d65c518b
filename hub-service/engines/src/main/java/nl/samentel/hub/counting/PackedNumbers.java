package nl.samentel.hub.counting;

import java.util.Arrays;

/** A column of small numbers, each in as few bits as the largest one needs: 1, 2, 4, 8, 16, 32 or 64. */
final class PackedNumbers {
    private static final int WORD = 6;

    /** A number has two to the power of this many bits. */
    private final int width;

    private long[] words;

    private PackedNumbers(int width, int capacity) {
        this.width = width;
        this.words = new long[words(capacity)];
    }

    /**
     * Makes a column of zeros.
     *
     * @param bits bits of the largest number, 1 to 64
     */
    static PackedNumbers of(int bits, int capacity) {
        return new PackedNumbers(Integer.SIZE - Integer.numberOfLeadingZeros(bits - 1), capacity);
    }

    private int words(int capacity) {
        return Math.toIntExact((((long) capacity << width) + Long.SIZE - 1) >> WORD);
    }

    /** Changes the room for numbers; those that fit stay. */
    void resize(int capacity) {
        words = Arrays.copyOf(words, words(capacity));
    }

    /** Puts a number where a zero was. */
    void set(int row, long number) {
        long bit = (long) row << width;
        words[(int) (bit >> WORD)] |= number << bit;
    }

    long get(int row) {
        long bit = (long) row << width;
        return words[(int) (bit >> WORD)] >>> bit & -1L >>> (Long.SIZE - (1 << width));
    }
}
