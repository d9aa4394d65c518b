package nl.samentel.hub.disclosure.cellkey;

import java.util.Arrays;
import java.util.SplittableRandom;
import nl.samentel.hub.disclosure.ptable.Noise;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;

/**
 * Somebody who asks for a whole set and for the two parts of ten ways to split it, and takes the count that is most likely. Knows
 * the method and its table. When keys add up, all splits share the key of the whole: a part of the range of keys that the
 * answer for the whole betrays.
 */
public final class SplitAttack {
    private static final int UNITS = 60;
    private static final int WAYS = 10;
    private static final int GRID = 256;
    private static final int REACH = 10;

    private final CellNoise noise;
    private final boolean keysAddUp;
    private final int[] deviations = new int[GRID];
    private final double[][] likely = new double[GRID][2 * REACH + 1];

    private SplitAttack(PerturbationTable table, CellNoise noise, boolean keysAddUp) {
        this.noise = noise;
        this.keysAddUp = keysAddUp;
        Noise row = table.of(UNITS);
        Arrays.setAll(deviations, u -> row.at((long) u << Long.SIZE - 8 | 1L << Long.SIZE - 9));
        for (int whole = 0; whole < GRID; whole++) {
            for (int one = 0; one < GRID; one++) {
                for (int other = 0; other < GRID; other++) {
                    if (!keysAddUp || (one + other) % GRID == whole) {
                        likely[whole][REACH + deviations[one] + deviations[other]]++;
                    }
                }
            }
        }
    }

    /** Returns in which share of many sets the true count is found. */
    public static double recovered(
            PerturbationTable table, CellKeying keying, boolean keysAddUp, SplittableRandom random) {
        SplitAttack attack = new SplitAttack(table, new CellNoise(table, keying), keysAddUp);
        int sets = 2_000;
        int right = 0;
        for (int set = 0; set < sets; set++) {
            right += attack.guess(random.longs(UNITS).toArray(), random) == UNITS ? 1 : 0;
        }
        return (double) right / sets;
    }

    private long guess(long[] keys, SplittableRandom random) {
        long whole = noise.perturbed(keys.length, Arrays.stream(keys).sum());
        long[] sums = new long[WAYS];
        Arrays.setAll(sums, way -> split(keys, random));
        long best = 0;
        double most = -1;
        for (long count = whole - REACH / 2; count <= whole + REACH / 2; count++) {
            double likelihood = likelihood(count, whole, sums);
            if (likelihood > most) {
                most = likelihood;
                best = count;
            }
        }
        return best;
    }

    private double likelihood(long count, long whole, long[] sums) {
        double all = 0;
        for (int key = 0; key < (keysAddUp ? GRID : 1); key++) {
            double one = !keysAddUp || whole - count == deviations[key] ? 1 : 0;
            for (int way = 0; one > 0 && way < sums.length; way++) {
                long off = REACH + sums[way] - count;
                one *= off < 0 || off >= likely[key].length ? 0 : likely[key][(int) off];
            }
            all += one * (keysAddUp ? 1 : ofWhole(whole - count));
        }
        return all;
    }

    private long ofWhole(long deviation) {
        return Arrays.stream(deviations).filter(v -> v == deviation).count();
    }

    private long split(long[] keys, SplittableRandom random) {
        long sum = 0;
        int count = 0;
        for (long key : keys) {
            if (random.nextBoolean()) {
                sum += key;
                count++;
            }
        }
        return noise.perturbed(count, sum)
                + noise.perturbed(keys.length - count, Arrays.stream(keys).sum() - sum);
    }
}
