package nl.samentel.hub.disclosure.lattice;

import java.util.Arrays;

/** How many units a set has, and the smallest of their record keys: enough to tell whether it lies in another. Never leaves this package. */
final class Sketch {
    private static final int MOST = 256;

    private final int units;
    private final long[] smallest;

    private Sketch(int units, long[] smallest) {
        this.units = units;
        this.smallest = smallest;
    }

    /** Takes the record keys of the distinct units. */
    static Sketch of(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        return new Sketch(keys.length, Arrays.copyOf(sorted, Math.min(MOST, sorted.length)));
    }

    int units() {
        return units;
    }

    /** Returns some of the smallest keys, as many as there are at most. */
    long[] smallest(int most) {
        return Arrays.copyOf(smallest, Math.min(most, smallest.length));
    }

    /**
     * Tells whether this set lies in another. It does when every small key of it that could be among the small ones of the other is; where
     * sets are larger than their sketches, a few units that are beyond both can be overlooked, so that the answer is yes too often and never
     * too seldom.
     */
    boolean within(Sketch other) {
        if (other.smallest.length == 0) {
            return units == 0;
        }
        boolean whole = other.smallest.length == other.units;
        long last = whole ? Long.MAX_VALUE : other.smallest[other.smallest.length - 1];
        int at = 0;
        for (long key : smallest) {
            while (at < other.smallest.length && other.smallest[at] < key) {
                at++;
            }
            boolean missing = at == other.smallest.length || other.smallest[at] != key;
            if (key <= last && missing) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "Sketch[redacted]";
    }
}
