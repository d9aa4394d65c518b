package nl.samentel.hub.linkage;

import java.util.Arrays;
import java.util.BitSet;
import nl.samentel.hub.linkage.pair.TagColumn;
import nl.samentel.schema.event.TagType;

/**
 * Numbers persons by what their records hold and not by where they stand in the input: in order of a 64-bit hash over
 * the records' tags, partner and date. A quarantined record is a person of its own.
 */
final class PersonNumbers {
    private final LinkageInput input;

    PersonNumbers(LinkageInput input) {
        this.input = input;
    }

    int[] number(PersonClusters clusters, BitSet quarantined) {
        int size = input.size();
        long[] content = content();
        int[] root = new int[size];
        long[] hashes = new long[size];
        for (int record = 0; record < size; record++) {
            root[record] = quarantined.get(record) ? record : clusters.root(record);
            hashes[root[record]] += mix(content[record]);
        }
        int[] numberOfRoot = ranks(root, hashes);
        int[] persons = new int[size];
        for (int record = 0; record < size; record++) {
            persons[record] = numberOfRoot[root[record]];
        }
        return persons;
    }

    private long[] content() {
        long[] content = new long[input.size()];
        for (int record = 0; record < content.length; record++) {
            content[record] = mix(((long) input.partner(record) << 32) + input.day(record));
        }
        for (TagType type : TagType.values()) {
            TagColumn column = input.column(type);
            for (int entry = 0; entry < column.size(); entry++) {
                content[column.record(entry)] +=
                        mix(column.high(entry) ^ Long.rotateLeft(column.low(entry), type.ordinal() + 1));
            }
        }
        return content;
    }

    /** Sorts (hash, root) pairs: 2^20 buckets by the highest bits first, so that no pair objects are made. */
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

    /** Finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
