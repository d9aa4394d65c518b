package nl.samentel.hub.disclosure.lattice;

import java.util.Arrays;

/** The fact rows of one question in one snapshot, one for each unit. Immutable; only this package reads it. */
public final class Facts {
    private final long[] units;
    private final long[] persons;
    private final long[] households;
    private final int[][] codes;

    private Facts(long[] units, long[] persons, long[] households, int[][] codes) {
        this.units = units;
        this.persons = persons;
        this.households = households;
        this.codes = codes;
    }

    /**
     * Takes rows.
     *
     * @param units number of the unit of each row, each once
     * @param persons number of the person of each row; persons nobody can tell apart have one number together
     * @param households number of the household of each row; all unknown ones have one number together
     * @param codes for each registered dimension the code of each row, 0 or more
     * @throws IllegalArgumentException if lengths differ or a unit comes twice
     */
    public static Facts of(long[] units, long[] persons, long[] households, int[][] codes) {
        boolean equal = persons.length == units.length
                && households.length == units.length
                && Arrays.stream(codes).allMatch(c -> c.length == units.length);
        if (!equal || Arrays.stream(units).distinct().count() != units.length) {
            throw new IllegalArgumentException(
                    "Every row has a person, a household and a code of each dimension, and a unit" + " has one row.");
        }
        return new Facts(
                units.clone(),
                persons.clone(),
                households.clone(),
                Arrays.stream(codes).map(int[]::clone).toArray(int[][]::new));
    }

    int rows() {
        return units.length;
    }

    int dimensions() {
        return codes.length;
    }

    long unit(int row) {
        return units[row];
    }

    long person(int row) {
        return persons[row];
    }

    long household(int row) {
        return households[row];
    }

    int code(int dimension, int row) {
        return codes[dimension][row];
    }

    int[] codes(int row) {
        return Arrays.stream(codes).mapToInt(c -> c[row]).toArray();
    }

    /** Tells whether a row says the same as one of other facts. */
    boolean sameRow(int row, Facts others, int other) {
        return persons[row] == others.persons[other]
                && households[row] == others.households[other]
                && Arrays.equals(codes(row), others.codes(other));
    }

    @Override
    public String toString() {
        return "Facts[redacted]";
    }
}
