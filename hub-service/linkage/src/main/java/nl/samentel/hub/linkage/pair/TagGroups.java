package nl.samentel.hub.linkage.pair;

/** The records of one tag type grouped by equal tag: group {@code g} has the members from one offset to the next. */
public final class TagGroups {
    private final TagColumn column;
    private final int[] offsets;
    private final int[] members;
    private final int[] firstEntries;

    private TagGroups(TagColumn column, int[] offsets, int[] members, int[] firstEntries) {
        this.column = column;
        this.offsets = offsets;
        this.members = members;
        this.firstEntries = firstEntries;
    }

    /** Groups by an open-addressing table of entry numbers; the tags are random, so their bits are the hash. */
    public static TagGroups of(TagColumn column) {
        int size = column.size();
        int[] groupOf = new int[size];
        int[] table = new int[Integer.highestOneBit(Math.max(8, size)) << 2];
        int groups = 0;
        for (int entry = 0; entry < size; entry++) {
            int slot = (int) column.high(entry) & table.length - 1;
            while (table[slot] != 0 && !same(column, table[slot] - 1, entry)) {
                slot = slot + 1 & table.length - 1;
            }
            if (table[slot] == 0) {
                table[slot] = entry + 1;
                groupOf[entry] = groups++;
            } else {
                groupOf[entry] = groupOf[table[slot] - 1];
            }
        }
        return sorted(column, groupOf, groups);
    }

    private static boolean same(TagColumn column, int one, int other) {
        return column.high(one) == column.high(other) && column.low(one) == column.low(other);
    }

    private static TagGroups sorted(TagColumn column, int[] groupOf, int groups) {
        int[] offsets = new int[groups + 1];
        for (int group : groupOf) {
            offsets[group + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            offsets[group + 1] += offsets[group];
        }
        int[] next = offsets.clone();
        int[] members = new int[groupOf.length];
        int[] first = new int[groups];
        for (int entry = groupOf.length - 1; entry >= 0; entry--) {
            first[groupOf[entry]] = entry;
        }
        for (int entry = 0; entry < groupOf.length; entry++) {
            members[next[groupOf[entry]]++] = column.record(entry);
        }
        return new TagGroups(column, offsets, members, first);
    }

    /** Returns how many groups there are. */
    public int count() {
        return firstEntries.length;
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

    /** Returns the record at a place. */
    public int member(int position) {
        return members[position];
    }

    /** Returns the first 64 bits of a group's tag. */
    public long high(int group) {
        return column.high(firstEntries[group]);
    }

    /** Returns the next 64 bits of a group's tag. */
    public long low(int group) {
        return column.low(firstEntries[group]);
    }

    /** Orders groups by their tag, which does not depend on the order of the input. */
    public int compare(int one, int other) {
        int a = firstEntries[one];
        int b = firstEntries[other];
        int high = Long.compareUnsigned(column.high(a), column.high(b));
        return high != 0 ? high : Long.compareUnsigned(column.low(a), column.low(b));
    }

    @Override
    public String toString() {
        return "TagGroups[redacted]";
    }
}
