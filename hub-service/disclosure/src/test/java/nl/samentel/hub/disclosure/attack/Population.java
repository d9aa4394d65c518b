package nl.samentel.hub.disclosure.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.lattice.Facts;

/**
 * The fact rows of a question, as they truly are. A unit has several rows when it is of several persons or has several codes.
 *
 * @param sizes number of codes of each dimension
 * @param units number of the unit of each row
 * @param persons number of its person
 * @param households number of its household
 * @param codes for each dimension the code of each row
 */
public record Population(List<Integer> sizes, long[] units, long[] persons, long[] households, int[][] codes) {
    static final int QUARTER = 0;
    static final int AREA = 1;
    static final int NATURE = 2;
    static final int ROLE = 3;
    static final int GROUP = 4;
    static final int AGE = 5;
    static final int SEX = 6;
    static final List<Integer> SIZES = List.of(18, 17, 10, 4, 5, 4, 2);

    /**
     * Draws fictional people with one to five reports each, numbered from a first number on: skewed, and with codes that depend on each
     * other.
     */
    static Population draw(long seed, int people, long first) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] codes = new int[SIZES.size()][5 * people];
        long[] persons = new long[5 * people];
        long[] households = new long[5 * people];
        int rows = 0;
        int[] home = new int[2];
        for (int person = 0; person < people; person++) {
            if (person == 0 || random.nextInt(5) < 2) {
                home = new int[] {person, skewed(random, 17, 0.8)};
            }
            int age = skewed(random, 4, 0.4);
            int sex = random.nextInt(100) < 58 ? 0 : 1;
            int group = random.nextInt(3) == 0 ? skewed(random, 5, 0.9) : (age + sex) % 5;
            int role = random.nextInt(3) == 0 ? random.nextInt(4) : age == 0 ? 1 : sex;
            for (int report = 1 + skewed(random, 5, 0.9); report > 0; report--) {
                int nature = (skewed(random, 10, 0.8) + 3 * role) % 10;
                int[] row = {random.nextInt(18), home[1], nature, role, group, age, sex};
                for (int d = 0; d < row.length; d++) {
                    codes[d][rows] = row[d];
                }
                persons[rows] = first + person;
                households[rows++] = first + home[0];
            }
        }
        int drawn = rows;
        return new Population(
                        SIZES,
                        IntStream.range(0, codes[0].length)
                                .mapToLong(i -> 5 * first + i)
                                .toArray(),
                        persons,
                        households,
                        codes)
                .only(row -> row < drawn);
    }

    /** Draws a code that is the less likely the higher it is. */
    private static int skewed(SplittableRandom random, int size, double power) {
        double all = 0;
        for (int code = 1; code <= size; code++) {
            all += Math.pow(code, -power);
        }
        double at = random.nextDouble() * all;
        int code = 0;
        while (code < size - 1 && (at -= Math.pow(code + 1, -power)) > 0) {
            code++;
        }
        return code;
    }

    /** Puts the rows of several together. */
    public static Population together(List<Population> parts) {
        int[][] codes = IntStream.range(0, parts.get(0).codes().length)
                .mapToObj(d -> parts.stream()
                        .flatMapToInt(p -> Arrays.stream(p.codes()[d]))
                        .toArray())
                .toArray(int[][]::new);
        return new Population(
                parts.get(0).sizes(),
                parts.stream().flatMapToLong(p -> Arrays.stream(p.units())).toArray(),
                parts.stream().flatMapToLong(p -> Arrays.stream(p.persons())).toArray(),
                parts.stream().flatMapToLong(p -> Arrays.stream(p.households())).toArray(),
                codes);
    }

    /** Gives units, persons and households other numbers. */
    public Population numbered(LongUnaryOperator number) {
        return new Population(
                sizes,
                Arrays.stream(units).map(number).toArray(),
                Arrays.stream(persons).map(number).toArray(),
                Arrays.stream(households).map(number).toArray(),
                codes);
    }

    /** Keeps some rows. */
    public Population only(IntPredicate row) {
        return rows(IntStream.range(0, units.length).filter(row).toArray());
    }

    /** Takes rows in an order. */
    Population rows(int[] kept) {
        int[][] keptCodes = new int[codes.length][];
        for (int d = 0; d < codes.length; d++) {
            int[] all = codes[d];
            keptCodes[d] = IntStream.of(kept).map(r -> all[r]).toArray();
        }
        return new Population(sizes, pick(units, kept), pick(persons, kept), pick(households, kept), keptCodes);
    }

    /** Keeps the first row of each person: the question about persons. */
    Population ofPersons() {
        return only(row -> row == 0 || persons[row] != persons[row - 1]);
    }

    private static long[] pick(long[] from, int[] rows) {
        return IntStream.of(rows).mapToLong(r -> from[r]).toArray();
    }

    /** Returns how many rows there are. */
    public int rows() {
        return units.length;
    }

    /** Returns the rows of each person together. */
    Population byPerson() {
        return rows(inOrderOf(persons));
    }

    /** Returns the person for whom the unit of each row counts: the one with the lowest number. */
    long[] owners() {
        Map<Long, Long> lowest = new HashMap<>();
        for (int row = 0; row < units.length; row++) {
            lowest.merge(units[row], persons[row], Math::min);
        }
        return Arrays.stream(units).map(u -> lowest.getOrDefault(u, 0L)).toArray();
    }

    /** Returns the rows in order of a column, and within it of their units. */
    int[] inOrderOf(long[] column) {
        return IntStream.range(0, units.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(r -> column[r]).thenComparingLong(r -> units[r]))
                .mapToInt(r -> r)
                .toArray();
    }

    /** Returns the codes of a row. */
    public int[] row(int row) {
        int[] found = new int[codes.length];
        Arrays.setAll(found, d -> codes[d][row]);
        return found;
    }

    /** Returns the rows as the gate takes them. */
    public Facts facts() {
        return Facts.of(units, persons, households, codes);
    }
}
