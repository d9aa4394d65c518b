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
    private final int numbers;
    private final IntUnaryOperator numberOf;

    private Promises(boolean[] unique, int numbers, IntUnaryOperator numberOf) {
        this.unique = unique;
        this.numbers = numbers;
        this.numberOf = numberOf;
    }

    /**
     * Takes the promises of sources.
     *
     * @param unique for each source, whether it has one record of each person at most
     */
    public static Promises ofSources(boolean[] unique) {
        return new Promises(unique.clone(), 0, record -> NO_NUMBER);
    }

    /**
     * Takes the numbers of records.
     *
     * @param sources how many sources there are, none of which promises anything
     * @param numbers for each record a number of 0 or more, or {@link #NO_NUMBER}
     */
    public static Promises ofNumbers(int sources, int[] numbers) {
        int[] own = numbers.clone();
        return ofNumbers(
                sources,
                Arrays.stream(own).max().orElse(NO_NUMBER) + 1,
                record -> record < own.length ? own[record] : NO_NUMBER);
    }

    /**
     * Takes the numbers of records from whoever knows them.
     *
     * @param sources how many sources there are, none of which promises anything
     * @param numbers one more than the highest number
     * @param numberOf gives the number of a record, {@link #NO_NUMBER} when it has none; asked by several threads at once
     */
    public static Promises ofNumbers(int sources, int numbers, IntUnaryOperator numberOf) {
        return new Promises(new boolean[sources], numbers, numberOf);
    }

    /** Returns the same promises of a number of records in another order. */
    Promises inOrder(int records, IntUnaryOperator recordAt) {
        if (numbers == 0) {
            return this;
        }
        int[] ordered = new int[records];
        Arrays.setAll(ordered, at -> number(recordAt.applyAsInt(at)));
        return new Promises(unique, numbers, at -> ordered[at]);
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
        return numberOf.applyAsInt(record);
    }

    /** Returns one more than the highest number. */
    int numbers() {
        return numbers;
    }

    /** Tells whether two records cannot be of one person. */
    boolean apart(int one, int sourceOfOne, int other, int sourceOfOther) {
        int a = number(one);
        int b = number(other);
        return sourceOfOne == sourceOfOther && unique[sourceOfOne] || a != NO_NUMBER && b != NO_NUMBER && a != b;
    }
}
