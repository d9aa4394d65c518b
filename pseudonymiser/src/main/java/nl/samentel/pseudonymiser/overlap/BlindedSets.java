package nl.samentel.pseudonymiser.overlap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.inquiry.PointSet;

/** Blinds whole sets, on all cores. */
public final class BlindedSets {
    private static final int TENTH = 10;
    private static final int BETWEEN_REPORTS = 500;

    private BlindedSets() {}

    /**
     * Blinds a partner's own persons. The set is filled up with points that stand for nobody to one of the sizes 100, 110,
     * 121, ..., so that its size says no more than that step.
     *
     * @param persons tags of a {@link PublicTagger}, each person once
     * @param progress hears how many points are done, from any thread
     */
    public static PointSet first(BlindingKey key, Collection<Id32> persons, IntConsumer progress) {
        List<Id32> list = List.copyOf(persons);
        int size = padded(list.size());
        return each(size, i -> i < list.size() ? key.blind(bytes(list.get(i))) : key.filler(i - list.size()), progress);
    }

    /**
     * Blinds another partner's set once more.
     *
     * @throws IllegalArgumentException if something in it is no point of the curve
     */
    public static PointSet second(BlindingKey key, PointSet theirs, IntConsumer progress) {
        return each(theirs.size(), i -> key.blindAgain(theirs.point(i)), progress);
    }

    /** Returns the number of points that a set of so many persons is filled up to. */
    public static int padded(int persons) {
        int size = PointSet.LEAST;
        while (size < persons) {
            size += (size + TENTH - 1) / TENTH;
        }
        return Math.max(persons, Math.min(size, PointSet.MOST));
    }

    private static byte[] bytes(Id32 element) {
        byte[] bytes = new byte[Id32.LENGTH];
        element.copyTo(bytes, 0);
        return bytes;
    }

    private static PointSet each(int size, IntFunction<byte[]> point, IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        List<byte[]> points = IntStream.range(0, size)
                .parallel()
                .mapToObj(i -> {
                    byte[] made = point.apply(i);
                    int now = done.incrementAndGet();
                    if (now % BETWEEN_REPORTS == 0 || now == size) {
                        progress.accept(now);
                    }
                    return made;
                })
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
        return PointSet.of(points);
    }
}
