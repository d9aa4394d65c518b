package nl.samentel.connector.synthetic.chance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws from a named stream. Streams of one seed are independent of each other, so that a change in one part of the
 * region leaves the other parts as they were. Not for use by several threads.
 */
public final class Dice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long base;
    private final SplittableRandom random;

    private Dice(long base) {
        this.base = base;
        this.random = new SplittableRandom(base);
    }

    /** Opens the stream of a name. */
    public static Dice of(long seed, String stream) {
        long hash = FNV_OFFSET ^ mixed(seed);
        for (int i = 0; i < stream.length(); i++) {
            hash = (hash ^ stream.charAt(i)) * FNV_PRIME;
        }
        return new Dice(mixed(hash));
    }

    /** Opens the stream of one thing inside this one: the same key always gives the same draws. */
    public Dice keyed(long key) {
        return new Dice(mixed(base + (key + 1) * GOLDEN));
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    /** Returns a number from 0, below the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a number between two others, both included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    /** Returns a number from 0, below 1. */
    public double fraction() {
        return random.nextDouble();
    }

    /** Says yes in this share of draws. */
    public boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Returns a day between two others, both included. */
    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** Picks one of a list that is not empty. */
    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Picks a position with a chance in proportion to its weight; at least one weight is positive. */
    public int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble() * total;
        int last = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                last = i;
                left -= weights[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last;
    }

    /** Puts a list in a random order. */
    public <T> void shuffle(List<T> items) {
        for (int i = items.size() - 1; i > 0; i--) {
            int other = below(i + 1);
            T kept = items.get(i);
            items.set(i, items.get(other));
            items.set(other, kept);
        }
    }
}
