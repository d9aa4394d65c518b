package nl.samentel.hub.disclosure.lattice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the sets in which another one could lie that lacks a handful of them, without looking at all: its smallest key is then among the
 * smallest of theirs, as many as the handful and one.
 */
final class Holders {
    private final long[] keys;
    private final int[] sets;

    private Holders(long[] keys, int[] sets) {
        this.keys = keys;
        this.sets = sets;
    }

    /**
     * Takes sets.
     *
     * @param threshold fewer than this are a handful
     */
    static Holders of(List<Sketch> sketches, int threshold) {
        long[] keys = sketches.stream()
                .flatMapToLong(s -> Arrays.stream(s.smallest(threshold)))
                .toArray();
        int[] sets = IntStream.range(0, sketches.size())
                .flatMap(i -> Arrays.stream(sketches.get(i).smallest(threshold)).mapToInt(k -> i))
                .toArray();
        int[] order = Order.by(keys);
        return new Holders(
                IntStream.of(order).mapToLong(i -> keys[i]).toArray(),
                IntStream.of(order).map(i -> sets[i]).toArray());
    }

    /** Returns the places of the sets that could hold a set, in ascending order. */
    IntStream of(Sketch sketch) {
        long[] first = sketch.smallest(1);
        if (first.length == 0) {
            return IntStream.empty();
        }
        int found = Arrays.binarySearch(keys, first[0]);
        int from = found;
        while (from > 0 && keys[from - 1] == first[0]) {
            from--;
        }
        int until = found;
        while (until < keys.length && keys[until] == first[0]) {
            until++;
        }
        return Arrays.stream(sets, from, until);
    }
}
