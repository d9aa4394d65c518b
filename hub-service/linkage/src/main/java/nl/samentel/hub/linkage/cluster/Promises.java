package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * What is known to keep records apart: sources that have one record of each person at most, and numbers of which a person has
 * one.
 */
public final class Promises {
    /** Stands for a record without a number. */
    public static final int NO_NUMBER = -1;

    private final boolean[] unique;
    private final int[] numbers;

    private Promises(boolean[] unique, int[] numbers) {
        this.unique = unique;
        this.numbers = numbers;
    }

    /**
     * Takes the promises of sources.
     *
     * @param unique for each source, whether it has one record of each person at most
     */
    public static Promises ofSources(boolean[] unique) {
        return new Promises(unique.clone(), new int[0]);
    }

    /**
     * Takes the numbers of records.
     *
     * @param sources how many sources there are, none of which promises anything
     * @param numbers for each record a number of 0 or more, or {@link #NO_NUMBER}
     */
    public static Promises ofNumbers(int sources, int[] numbers) {
        return new Promises(new boolean[sources], numbers.clone());
    }

    /** Returns the same promises of records in another order. */
    Promises inOrder(IntUnaryOperator recordAt) {
        int[] ordered = new int[numbers.length];
        Arrays.setAll(ordered, at -> numbers[recordAt.applyAsInt(at)]);
        return new Promises(unique, ordered);
    }

    boolean[] unique() {
        return unique;
    }

    /** Returns how many sources there are. */
    public int sources() {
        return unique.length;
    }

    /** Tells whether any source promises to have one record of each person at most. */
    public boolean any() {
        for (boolean promised : unique) {
            if (promised) {
                return true;
            }
        }
        return false;
    }

    /** Returns the number of a record, {@link #NO_NUMBER} when it has none. */
    public int number(int record) {
        return record < numbers.length ? numbers[record] : NO_NUMBER;
    }

    int highestNumber() {
        return Arrays.stream(numbers).max().orElse(NO_NUMBER);
    }

    /** Tells whether two records cannot be of one person. */
    boolean apart(int one, int sourceOfOne, int other, int sourceOfOther) {
        int a = number(one);
        int b = number(other);
        return sourceOfOne == sourceOfOther && unique[sourceOfOne] || a != NO_NUMBER && b != NO_NUMBER && a != b;
    }
}
