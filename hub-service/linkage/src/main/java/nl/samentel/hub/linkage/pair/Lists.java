package nl.samentel.hub.linkage.pair;

/** The groups of each record, one record after the other. */
final class Lists {
    private final int[] offsets;
    private final int[] members;

    private Lists(int[] offsets, int[] members) {
        this.offsets = offsets;
        this.members = members;
    }

    static Lists of(int records, TagGroups groups) {
        int[] offsets = new int[records + 1];
        int all = groups.count() == 0 ? 0 : groups.to(groups.count() - 1);
        for (int at = 0; at < all; at++) {
            offsets[groups.member(at) + 1]++;
        }
        for (int record = 0; record < records; record++) {
            offsets[record + 1] += offsets[record];
        }
        int[] next = offsets.clone();
        int[] members = new int[all];
        for (int group = 0; group < groups.count(); group++) {
            for (int at = groups.from(group); at < groups.to(group); at++) {
                members[next[groups.member(at)]++] = group;
            }
        }
        return new Lists(offsets, members);
    }

    int from(int record) {
        return offsets[record];
    }

    int to(int record) {
        return offsets[record + 1];
    }

    int member(int at) {
        return members[at];
    }
}
