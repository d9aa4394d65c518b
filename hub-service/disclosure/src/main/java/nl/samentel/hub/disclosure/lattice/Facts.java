package nl.samentel.hub.disclosure.lattice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * The fact rows of one question in one snapshot. A unit has several rows when it is of several persons or has several codes of a
 * dimension. Immutable; only this package reads it.
 */
public final class Facts {
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;
    private static final int SHIFT = 29;

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
     * @param units number of the unit of each row; it lasts from snapshot to snapshot
     * @param persons number of the person of each row; persons nobody can tell apart have one number together
     * @param households number of the household of each row; all unknown ones have one number together
     * @param codes for each registered dimension the code of each row, 0 or more
     * @throws IllegalArgumentException if lengths differ
     */
    public static Facts of(long[] units, long[] persons, long[] households, int[][] codes) {
        boolean equal = persons.length == units.length
                && households.length == units.length
                && Arrays.stream(codes).allMatch(c -> c.length == units.length);
        if (!equal) {
            throw new IllegalArgumentException("Every row has a person, a household and a code of each dimension.");
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

    long[] units() {
        return units.clone();
    }

    long[] persons() {
        return persons.clone();
    }

    long[] households() {
        return households.clone();
    }

    /** Returns what tells a row from others, but for one chance in 2^64: rows that say the same have the same. */
    long fingerprint(int row) {
        long mixed = mix(mix(mix(0, units[row]), persons[row]), households[row]);
        for (int[] column : codes) {
            mixed = mix(mixed, column[row]);
        }
        return mixed;
    }

    private static long mix(long before, long value) {
        long mixed = (before ^ value) * MIX;
        return (mixed ^ mixed >>> SHIFT) * MIX;
    }

    /** Returns the rows of some persons only. */
    Facts of(LongPredicate kept) {
        int[] rows =
                IntStream.range(0, rows()).filter(r -> kept.test(persons[r])).toArray();
        return new Facts(
                pick(units, rows),
                pick(persons, rows),
                pick(households, rows),
                Arrays.stream(codes)
                        .map(c -> IntStream.of(rows).map(r -> c[r]).toArray())
                        .toArray(int[][]::new));
    }

    private static long[] pick(long[] from, int[] rows) {
        return IntStream.of(rows).mapToLong(r -> from[r]).toArray();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(rows());
        out.writeInt(codes.length);
        for (int row = 0; row < rows(); row++) {
            out.writeLong(units[row]);
            out.writeLong(persons[row]);
            out.writeLong(households[row]);
            for (int[] column : codes) {
                out.writeShort(column[row]);
            }
        }
    }

    static Facts read(DataInputStream in) throws IOException {
        int rows = in.readInt();
        Facts facts = new Facts(new long[rows], new long[rows], new long[rows], new int[in.readInt()][rows]);
        for (int row = 0; row < rows; row++) {
            facts.units[row] = in.readLong();
            facts.persons[row] = in.readLong();
            facts.households[row] = in.readLong();
            for (int[] column : facts.codes) {
                column[row] = in.readUnsignedShort();
            }
        }
        return facts;
    }

    @Override
    public String toString() {
        return "Facts[redacted]";
    }
}
