package nl.samentel.hub.linkage;

import java.util.List;
import java.util.function.IntPredicate;
import nl.samentel.hub.linkage.pair.TagGroups;

/**
 * The name, initial and address tags of each record as group numbers: naming groups (name, initial) come first, then
 * those of the address alone.
 */
final class RecordTags {
    private final List<TagGroups> types;
    private final int[] firstGroups;
    private final int naming;
    private final int[] offsets;
    private final int[] groups;

    private RecordTags(List<TagGroups> types, int[] firstGroups, int naming, int[] offsets, int[] groups) {
        this.types = types;
        this.firstGroups = firstGroups;
        this.naming = naming;
        this.offsets = offsets;
        this.groups = groups;
    }

    static RecordTags of(int records, TagGroups name, TagGroups initial, TagGroups address) {
        List<TagGroups> types = List.of(name, initial, address);
        int[] firstGroups = {0, name.count(), name.count() + initial.count()};
        int[] offsets = new int[records + 1];
        for (TagGroups type : types) {
            for (int at = 0; at < type.to(type.count() - 1); at++) {
                offsets[type.member(at) + 1]++;
            }
        }
        for (int record = 0; record < records; record++) {
            offsets[record + 1] += offsets[record];
        }
        int[] next = offsets.clone();
        int[] groups = new int[offsets[records]];
        for (int type = 0; type < types.size(); type++) {
            TagGroups tagged = types.get(type);
            for (int group = 0; group < tagged.count(); group++) {
                for (int at = tagged.from(group); at < tagged.to(group); at++) {
                    groups[next[tagged.member(at)]++] = firstGroups[type] + group;
                }
            }
        }
        return new RecordTags(types, firstGroups, firstGroups[2], offsets, groups);
    }

    int groups() {
        return firstGroups[2] + types.get(2).count();
    }

    int from(int record) {
        return offsets[record];
    }

    int to(int record) {
        return offsets[record + 1];
    }

    boolean any(int record) {
        return offsets[record + 1] > offsets[record];
    }

    int group(int position) {
        return groups[position];
    }

    /** Tells whether a group is of a tag that holds part of a name. */
    boolean naming(int group) {
        return group < naming;
    }

    boolean anyMember(int group, IntPredicate condition) {
        int type = group >= firstGroups[2] ? 2 : group >= firstGroups[1] ? 1 : 0;
        TagGroups tagged = types.get(type);
        int own = group - firstGroups[type];
        for (int at = tagged.from(own); at < tagged.to(own); at++) {
            if (condition.test(tagged.member(at))) {
                return true;
            }
        }
        return false;
    }
}
