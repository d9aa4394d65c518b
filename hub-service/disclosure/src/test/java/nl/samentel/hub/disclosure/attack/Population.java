package nl.samentel.hub.disclosure.attack;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.lattice.Facts;

/** Fictional people with one to five reports each: skewed, and with codes that depend on each other. */
record Population(long[] units, long[] persons, long[] households, int[][] codes) {
    static final int QUARTER = 0;
    static final int AREA = 1;
    static final int NATURE = 2;
    static final int ROLE = 3;
    static final int GROUP = 4;
    static final int AGE = 5;
    static final int SEX = 6;
    static final List<Integer> SIZES = List.of(18, 17, 10, 4, 5, 4, 2);

    /** Draws people, numbered from a first number on. */
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

    /** Keeps some rows. */
    Population only(IntPredicate row) {
        return rows(IntStream.range(0, units.length).filter(row).toArray());
    }

    /** Takes rows in an order. */
    Population rows(int[] kept) {
        int[][] keptCodes = new int[codes.length][];
        for (int d = 0; d < codes.length; d++) {
            int[] all = codes[d];
            keptCodes[d] = IntStream.of(kept).map(r -> all[r]).toArray();
        }
        return new Population(pick(units, kept), pick(persons, kept), pick(households, kept), keptCodes);
    }

    /** Keeps the first row of each person: the question about persons. */
    Population ofPersons() {
        return only(row -> row == 0 || persons[row] != persons[row - 1]);
    }

    private static long[] pick(long[] from, int[] rows) {
        return IntStream.of(rows).mapToLong(r -> from[r]).toArray();
    }

    int rows() {
        return units.length;
    }

    int[] row(int row) {
        int[] found = new int[codes.length];
        Arrays.setAll(found, d -> codes[d][row]);
        return found;
    }

    Facts facts() {
        return Facts.of(units, persons, households, codes);
    }
}
