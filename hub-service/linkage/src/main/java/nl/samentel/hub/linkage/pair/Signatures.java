package nl.samentel.hub.linkage.pair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** The source of each record and the kinds of tags it has. There are few such combinations, so that a record keeps a number. */
final class Signatures {
    private final int[] numbers;
    private final int[] sources;
    private final int[] kinds;

    private Signatures(int[] numbers, int[] sources, int[] kinds) {
        this.numbers = numbers;
        this.sources = sources;
        this.kinds = kinds;
    }

    /**
     * Numbers the combinations.
     *
     * @param sourceOf gives the source of a record
     * @param kinds of each record as a bit mask; taken over and changed
     */
    static Signatures of(IntUnaryOperator sourceOf, int[] kinds) {
        Map<Long, Integer> seen = new HashMap<>();
        int[] sources = new int[16];
        int[] masks = new int[16];
        for (int record = 0; record < kinds.length; record++) {
            int source = sourceOf.applyAsInt(record);
            long signature = (long) source << 32 | kinds[record];
            int number = seen.computeIfAbsent(signature, s -> seen.size());
            if (number == masks.length) {
                sources = Arrays.copyOf(sources, number * 2);
                masks = Arrays.copyOf(masks, number * 2);
            }
            sources[number] = source;
            masks[number] = kinds[record];
            kinds[record] = number;
        }
        return new Signatures(kinds, sources, masks);
    }

    int records() {
        return numbers.length;
    }

    int source(int record) {
        return sources[numbers[record]];
    }

    /** Returns the kinds of tags that a record has, as a bit mask. */
    int kinds(int record) {
        return kinds[numbers[record]];
    }
}
