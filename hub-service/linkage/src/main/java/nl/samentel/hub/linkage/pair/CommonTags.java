package nl.samentel.hub.linkage.pair;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Tags of so many records that they bring none together, as of names that all begin with the same letters. Records with the same
 * such tags and the same kinds of tags are of one sort; how often two records agree in them by chance follows from how many there
 * are of each sort, without a look at any pair.
 */
final class CommonTags implements Sorts {
    /** Between more sorts than these there are too many pairs. */
    private static final int MOST_SORTS = 5_000;

    private final Signatures signatures;
    private final Rows rows;
    private final int[] sorts;
    private final int[] examples;

    private CommonTags(Signatures signatures, Rows rows, int[] sorts, int[] examples) {
        this.signatures = signatures;
        this.rows = rows;
        this.sorts = sorts;
        this.examples = examples;
    }

    /**
     * Sorts records by the tags of more records than a cap; where that makes too many sorts, by those of still more records, as the
     * most common ones are what strangers agree in.
     *
     * @param larger gives for each record the groups of more than a number of records
     */
    static Sorts of(Signatures signatures, int cap, IntFunction<Rows> larger) {
        for (int size = cap; ; size += Math.max(1, size / 2)) {
            Rows rows = larger.apply(size);
            if (rows.empty()) {
                return Sorts.byKinds(signatures);
            }
            CommonTags tags = of(signatures, rows);
            if (tags.examples.length <= MOST_SORTS) {
                return tags;
            }
        }
    }

    private static CommonTags of(Signatures signatures, Rows rows) {
        Map<Sort, Integer> numbers = new HashMap<>();
        int[] sorts = new int[signatures.records()];
        int[] examples = new int[16];
        for (int record = 0; record < sorts.length; record++) {
            Sort sort = new Sort(signatures.kinds(record), rows.of(record));
            int number = numbers.computeIfAbsent(sort, s -> numbers.size());
            if (number == examples.length) {
                examples = Arrays.copyOf(examples, number * 2);
            }
            examples[number] = record;
            sorts[record] = number;
        }
        return new CommonTags(signatures, rows, sorts, Arrays.copyOf(examples, numbers.size()));
    }

    private record Sort(int kinds, IntBuffer groups) {}

    @Override
    public int sort(int record) {
        return sorts[record];
    }

    @Override
    public long pattern(int one, int other) {
        int a = examples[one];
        int b = examples[other];
        return PatternCounts.pattern(signatures.kinds(a) & signatures.kinds(b), rows.agreement(a, b));
    }

    @Override
    public int agreement(int one, int other) {
        return rows.agreement(one, other);
    }

    @Override
    public String toString() {
        return "CommonTags[redacted]";
    }
}
