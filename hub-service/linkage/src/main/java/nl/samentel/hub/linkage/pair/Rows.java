package nl.samentel.hub.linkage.pair;

import java.nio.IntBuffer;

/**
 * The groups of each record, one record after the other, in ascending order of their numbers: those of the first kind first. What
 * two records share is what is in both rows.
 */
final class Rows {
    private static final int[] NOBODY = {0};

    private final int[] kindFrom;
    private final int[] offsets;
    private final int[] groups;

    private Rows(int[] kindFrom, int[] offsets, int[] groups) {
        this.kindFrom = kindFrom;
        this.offsets = offsets;
        this.groups = groups;
    }

    /** Tells by its size which groups go into the rows. */
    interface Sizes {
        boolean take(int size);
    }

    /**
     * Makes the rows.
     *
     * @param kindFrom for each kind the number of its first group, and one more number
     */
    static Rows of(int records, SharedTags[] kinds, int[] kindFrom, Sizes sizes) {
        int[] offsets = new int[records + 1];
        each(kinds, kindFrom, sizes, (record, group) -> offsets[record + 1]++);
        for (int record = 0; record < records; record++) {
            offsets[record + 1] += offsets[record];
        }
        if (offsets[records] == 0) {
            return new Rows(kindFrom, NOBODY, new int[0]);
        }
        int[] groups = new int[offsets[records]];
        each(kinds, kindFrom, sizes, (record, group) -> groups[offsets[record]++] = group);
        System.arraycopy(offsets, 0, offsets, 1, records);
        offsets[0] = 0;
        return new Rows(kindFrom, offsets, groups);
    }

    private interface Member {
        void of(int record, int group);
    }

    private static void each(SharedTags[] kinds, int[] kindFrom, Sizes sizes, Member member) {
        for (int kind = 0; kind < kinds.length; kind++) {
            SharedTags tags = kinds[kind];
            for (int group = 0; group < tags.count(); group++) {
                if (sizes.take(tags.size(group))) {
                    for (int at = tags.from(group); at < tags.to(group); at++) {
                        member.of(tags.member(at), kindFrom[kind] + group);
                    }
                }
            }
        }
    }

    /** Tells whether all rows are empty. */
    boolean empty() {
        return offsets == NOBODY;
    }

    /** Returns the groups of a record, compared by content. */
    IntBuffer of(int record) {
        return IntBuffer.wrap(groups, from(record), to(record) - from(record)).slice();
    }

    int from(int record) {
        return offsets[record];
    }

    int to(int record) {
        return offsets[record + 1];
    }

    int group(int at) {
        return groups[at];
    }

    /** Returns the kinds of tags that two records share, as a bit mask. */
    int agreement(int one, int other) {
        if (empty()) {
            return 0;
        }
        int a = offsets[one];
        int b = offsets[other];
        int kind = 0;
        int agree = 0;
        while (a < offsets[one + 1] && b < offsets[other + 1]) {
            int difference = Integer.compare(groups[a], groups[b]);
            if (difference == 0) {
                while (groups[a] >= kindFrom[kind + 1]) {
                    kind++;
                }
                agree |= 1 << kind;
            }
            a += difference <= 0 ? 1 : 0;
            b += difference >= 0 ? 1 : 0;
        }
        return agree;
    }
}
