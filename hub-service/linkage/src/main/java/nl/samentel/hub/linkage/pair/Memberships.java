package nl.samentel.hub.linkage.pair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Which records share a tag, told one after the other, for those who find pairs elsewhere. Groups of records that share a tag have
 * numbers, those of the first kind first; no tag is told.
 */
public final class Memberships {
    private final int[] masks;
    private final int[] kindFrom;
    private final double[] pairsByKind;

    private Memberships(int records, int kinds) {
        this.masks = new int[records];
        this.kindFrom = new int[kinds + 1];
        this.pairsByKind = new double[kinds];
    }

    /** Told each record of each tag that more than one record has. */
    public interface Taker {
        /**
         * Takes a record.
         *
         * @param group number of those who share the tag
         * @param common whether they are too many to find pairs
         */
        void member(int record, int group, boolean common);
    }

    /**
     * Tells them.
     *
     * @param cap most records of a tag that finds pairs, at least 2
     */
    public static Memberships tell(TaggedRecords records, int cap, Taker taker) {
        Memberships memberships = new Memberships(records.size(), records.kinds());
        for (int kind = 0; kind < records.kinds(); kind++) {
            memberships.tell(kind, records.groups(kind), records.recordOf(kind), cap, taker);
            records.giveBack(kind);
        }
        return memberships;
    }

    private void tell(int kind, TagGroups groups, IntUnaryOperator recordOf, int cap, Taker taker) {
        BitSet tagged = new BitSet(masks.length);
        SharedTags shared = SharedTags.of(groups, recordOf, tagged);
        int bit = 1 << kind;
        tagged.stream().forEach(record -> masks[record] |= bit);
        kindFrom[kind + 1] = Math.addExact(kindFrom[kind], shared.count());
        pairsByKind[kind] = shared.pairs(cap);
        for (int group = 0; group < shared.count(); group++) {
            for (int at = shared.from(group); at < shared.to(group); at++) {
                taker.member(shared.member(at), kindFrom[kind] + group, shared.size(group) > cap);
            }
        }
    }

    /** Returns the kinds of tags that a record has, as a bit mask. */
    public int kinds(int record) {
        return masks[record];
    }

    /** Returns for each kind the number of its first group, and one more number. */
    public int[] kindFrom() {
        return kindFrom.clone();
    }

    /** Returns for each kind how many pairs its tags find, a pair as often as it is found. */
    public double[] pairsByKind() {
        return Arrays.copyOf(pairsByKind, pairsByKind.length);
    }

    @Override
    public String toString() {
        return "Memberships[redacted]";
    }
}
