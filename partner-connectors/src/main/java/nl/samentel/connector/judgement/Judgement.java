package nl.samentel.connector.judgement;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import nl.samentel.hub.linkage.cluster.Matching;

/**
 * How linking did, in pairs of records.
 *
 * @param real pairs of one person according to the labels
 * @param linked pairs that linking put together
 * @param right pairs that are both
 */
record Judgement(long real, long linked, long right) {
    /** Counts pairs by the sizes of groups, so that no pair is looked at. */
    static Judgement of(Labels labels, Matching matching, IntStream records) {
        Map<Long, Long> both = new HashMap<>();
        Map<Integer, Long> persons = new HashMap<>();
        Map<Integer, Long> clusters = new HashMap<>();
        records.forEach(record -> {
            int person = labels.person(record);
            int cluster = matching.person(record);
            persons.merge(person, 1L, Long::sum);
            clusters.merge(cluster, 1L, Long::sum);
            both.merge((long) person << 32 | cluster, 1L, Long::sum);
        });
        return new Judgement(pairs(persons), pairs(clusters), pairs(both));
    }

    private static long pairs(Map<?, Long> sizes) {
        return sizes.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    double precision() {
        return linked == 0 ? 1 : (double) right / linked;
    }

    double recall() {
        return real == 0 ? 1 : (double) right / real;
    }

    double f1() {
        return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }
}
