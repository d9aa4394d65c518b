package nl.samentel.connector.truth;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.question.meaning.LinkedEvent;

/**
 * Which records of a person tags can lead to from one another: those that have a kind of tag in common, and on from there. Where
 * one partner knows somebody by a service number only and the others never by that, nothing can tell that it is one person,
 * however well records are linked.
 */
final class Reach {
    private static final long[] NONE = {};

    private final Map<Integer, long[]> kinds = new HashMap<>();

    private Reach() {}

    /**
     * Some records of a person.
     *
     * @param person number of the person
     * @param kinds kinds of tags of the records, as a bit mask; 0 of a record that has none
     */
    record Component(int person, long kinds) {}

    static Reach of(List<LinkedEvent> records) {
        Reach reach = new Reach();
        records.forEach(r -> reach.kinds.merge(r.person(), new long[] {kinds(r)}, (some, one) -> joined(some, one[0])));
        return reach;
    }

    Component component(LinkedEvent record) {
        long own = kinds(record);
        for (long all : kinds.getOrDefault(record.person(), NONE)) {
            if ((all & own) != 0) {
                return new Component(record.person(), all);
            }
        }
        return new Component(record.person(), own);
    }

    /** Puts kinds beside those that they share none with, and together with the others. */
    private static long[] joined(long[] some, long own) {
        long all = own;
        int apart = 0;
        long[] left = new long[some.length + 1];
        for (long kinds : some) {
            if ((kinds & own) != 0) {
                all |= kinds;
            } else {
                left[apart++] = kinds;
            }
        }
        left[apart++] = all;
        return Arrays.copyOf(left, apart);
    }

    private static long kinds(LinkedEvent record) {
        return record.event().personTags().stream()
                .map(Tag::type)
                .mapToLong(t -> 1L << t.ordinal())
                .reduce(0, (one, other) -> one | other);
    }
}
