package nl.samentel.hub.linkage;

import java.util.Arrays;

/**
 * Numbers persons by what their records hold and not by where they stand in the input: in order of a 64-bit hash over
 * the records' tags, partner and date.
 */
final class PersonNumbers {
    private final LinkageInput input;

    PersonNumbers(LinkageInput input) {
        this.input = input;
    }

    /**
     * Numbers persons.
     *
     * @param root for each record one record of its person, the same for all of them
     */
    int[] number(int[] root) {
        long[] hashes = new long[input.size()];
        for (int record = 0; record < hashes.length; record++) {
            hashes[root[record]] += Mix.of(input.content(record));
        }
        int[] persons = ranks(root, hashes);
        for (int record = 0; record < persons.length; record++) {
            persons[record] = persons[root[record]];
        }
        return persons;
    }

    /** Numbers the roots. Sorts (hash, root) pairs: 2^20 buckets by the highest bits first, so that no pair objects are made. */
    private static int[] ranks(int[] root, long[] hashes) {
        int size = root.length;
        int[] offsets = new int[(1 << 20) + 1];
        for (int record = 0; record < size; record++) {
            if (root[record] == record) {
                offsets[(int) (hashes[record] >>> 44) + 1]++;
            }
        }
        for (int bucket = 0; bucket < 1 << 20; bucket++) {
            offsets[bucket + 1] += offsets[bucket];
        }
        int[] sorted = new int[offsets[1 << 20]];
        int[] next = offsets.clone();
        for (int record = 0; record < size; record++) {
            if (root[record] == record) {
                insert(sorted, offsets[(int) (hashes[record] >>> 44)], next, record, hashes);
            }
        }
        int[] ranks = new int[size];
        Arrays.fill(ranks, -1);
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    private static void insert(int[] sorted, int from, int[] next, int record, long[] hashes) {
        int at = next[(int) (hashes[record] >>> 44)]++;
        while (at > from && Long.compareUnsigned(hashes[sorted[at - 1]], hashes[record]) > 0) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = record;
    }
}
