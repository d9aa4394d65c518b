package nl.samentel.hub.linkage;

import java.util.BitSet;
import java.util.stream.IntStream;
import nl.samentel.hub.linkage.pair.TagGroups;

/** Sorts addresses by tag: full addresses first, then those without addition. */
final class TagOrder {
    private TagOrder() {}

    static int[] sorted(BitSet used, TagGroups full, TagGroups base) {
        int split = full.count();
        IntStream first = used.stream()
                .filter(a -> a < split)
                .boxed()
                .sorted(full::compare)
                .mapToInt(Integer::intValue);
        IntStream second = used.stream()
                .filter(a -> a >= split)
                .boxed()
                .sorted((a, b) -> base.compare(a - split, b - split))
                .mapToInt(Integer::intValue);
        return IntStream.concat(first, second).toArray();
    }
}
