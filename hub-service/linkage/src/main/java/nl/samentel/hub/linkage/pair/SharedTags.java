package nl.samentel.hub.linkage.pair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/** The groups of records that share a tag of one kind: two records or more, in ascending order, each once. */
final class SharedTags {
    private final int[] offsets;
    private final int[] members;

    private SharedTags(int[] offsets, int[] members) {
        this.offsets = offsets;
        this.members = members;
    }

    /**
     * Keeps the groups that more than one record shares; a tag of one record says only that the record has it.
     *
     * @param recordOf gives the record of a member, -1 for a member that does not count; asked by several threads at once
     * @param tagged told which records have a tag
     */
    static SharedTags of(TagGroups groups, IntUnaryOperator recordOf, BitSet tagged) {
        int[] offsets = new int[shared(groups) + 1];
        int[] members = new int[groups.count() == 0 ? 0 : groups.to(groups.count() - 1)];
        int kept = 0;
        int size = 0;
        for (int group = 0; group < groups.count(); group++) {
            int end = distinct(groups, group, recordOf, members, size);
            for (int at = size; at < end; at++) {
                tagged.set(members[at]);
            }
            if (end - size > 1) {
                offsets[++kept] = end;
                size = end;
            }
        }
        return inOrder(kept, offsets, members);
    }

    /** Puts groups in the order of their first records, so that those of one record are near each other. */
    private static SharedTags inOrder(int count, int[] offsets, int[] members) {
        long[] order = new long[count];
        for (int group = 0; group < count; group++) {
            order[group] = (long) members[offsets[group]] << 32 | group;
        }
        Arrays.parallelSort(order);
        int[] ordered = new int[count + 1];
        int[] all = new int[offsets[count]];
        for (int group = 0; group < count; group++) {
            int from = offsets[(int) order[group]];
            int size = offsets[(int) order[group] + 1] - from;
            System.arraycopy(members, from, all, ordered[group], size);
            ordered[group + 1] = ordered[group] + size;
        }
        return new SharedTags(ordered, all);
    }

    private static int shared(TagGroups groups) {
        int shared = 0;
        for (int group = 0; group < groups.count(); group++) {
            shared += groups.size(group) > 1 ? 1 : 0;
        }
        return shared;
    }

    /** Copies the members of a group; returns where they end. */
    private static int distinct(TagGroups groups, int group, IntUnaryOperator recordOf, int[] members, int from) {
        int end = from;
        boolean ascending = true;
        for (int at = groups.from(group); at < groups.to(group); at++) {
            int record = recordOf.applyAsInt(groups.member(at));
            if (record >= 0) {
                ascending &= end == from || members[end - 1] < record;
                members[end++] = record;
            }
        }
        return ascending ? end : sortedDistinct(members, from, end);
    }

    private static int sortedDistinct(int[] members, int from, int end) {
        Arrays.sort(members, from, end);
        int kept = from;
        for (int at = from; at < end; at++) {
            if (kept == from || members[kept - 1] != members[at]) {
                members[kept++] = members[at];
            }
        }
        return kept;
    }

    int count() {
        return offsets.length - 1;
    }

    int from(int group) {
        return offsets[group];
    }

    int to(int group) {
        return offsets[group + 1];
    }

    int size(int group) {
        return offsets[group + 1] - offsets[group];
    }

    int member(int at) {
        return members[at];
    }

    /** Returns how many pairs the groups of at most so many records find, a pair as often as it is found. */
    double pairs(int cap) {
        double pairs = 0;
        for (int group = 0; group < count(); group++) {
            pairs += size(group) <= cap ? size(group) * (size(group) - 1.0) / 2 : 0;
        }
        return pairs;
    }
}
