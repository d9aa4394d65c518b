package nl.samentel.hub.linkage.pair;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Records from one number to another. Work that is done by slice can be done by several threads; the outcomes come in the order of
 * the slices, however many threads there are.
 *
 * @param from first record
 * @param to one more than the last record
 */
public record Slice(int from, int to) {
    /** So many that threads are done at about the same time. */
    private static final int SLICES = 64;

    private static final int LEAST = 1_000;

    /** Does work on all slices of a number of records; returns the outcomes in order. */
    public static <T> List<T> each(int records, Function<Slice, T> work) {
        int slices = Math.max(1, Math.min(SLICES, records / LEAST));
        return IntStream.range(0, slices)
                .mapToObj(slice -> new Slice(at(records, slice, slices), at(records, slice + 1, slices)))
                .toList()
                .parallelStream()
                .map(work)
                .toList();
    }

    private static int at(int records, int slice, int slices) {
        return (int) ((long) records * slice / slices);
    }
}
