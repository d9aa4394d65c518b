package nl.samentel.hub.linkage.pair;

import java.util.Arrays;

/**
 * The records of one tag type grouped by equal tag: group {@code g} has the members from one offset to the next. Groups are in
 * ascending order of their tags, so that their numbers do not depend on the order of the input.
 */
public final class TagGroups {
    private final int[] offsets;
    private final int[] members;
    private final long[] tags;

    private TagGroups(int[] offsets, int[] members, long[] tags) {
        this.offsets = offsets;
        this.members = members;
        this.tags = tags;
    }

    /** Groups the tags of a column; members of a group stay in the order they were added. */
    static TagGroups of(TagColumn column, boolean keepsTags) {
        TagSort sorted = TagSort.of(column);
        long[] all = sorted.tags();
        int groups = 0;
        for (int at = 0; at < all.length; at++) {
            groups += at == 0 || all[at] != all[at - 1] ? 1 : 0;
        }
        int[] offsets = new int[groups + 1];
        int group = 0;
        for (int at = 0; at < all.length; at++) {
            if (at == 0 || all[at] != all[at - 1]) {
                all[group] = all[at];
                offsets[group++] = at;
            }
        }
        offsets[groups] = all.length;
        return new TagGroups(offsets, sorted.records(), keepsTags ? Arrays.copyOf(all, groups) : new long[0]);
    }

    /** Returns how many groups there are. */
    public int count() {
        return offsets.length - 1;
    }

    /** Returns where the members of a group start. */
    public int from(int group) {
        return offsets[group];
    }

    /** Returns where they end. */
    public int to(int group) {
        return offsets[group + 1];
    }

    /** Returns how many members a group has. */
    public int size(int group) {
        return offsets[group + 1] - offsets[group];
    }

    /** Returns how many members all groups have. */
    public int members() {
        return members.length;
    }

    /** Returns the record at a place. */
    public int member(int position) {
        return members[position];
    }

    /** Returns the first 64 bits of a group's tag; only where the column keeps tags. */
    public long tag(int group) {
        return tags[group];
    }

    @Override
    public String toString() {
        return "TagGroups[redacted]";
    }
}
