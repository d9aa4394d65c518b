package nl.samentel.hub.linkage.pair;

import java.util.function.IntPredicate;

/**
 * The pairs of records that share at least one tag. A tag of more records than a cap finds no pairs, so that an address of a
 * thousand persons cannot explode; between records that another tag brings together it counts like any tag.
 */
public final class Pairs {
    private final TaggedRecords records;
    private final Lists[] groupsOf;
    private final TagGroups[] recordsOf;
    private final int[] kinds;
    private final int cap;

    private Pairs(TaggedRecords records, int cap) {
        this.records = records;
        this.cap = cap;
        this.groupsOf = new Lists[records.kinds()];
        this.recordsOf = new TagGroups[records.kinds()];
        this.kinds = new int[records.size()];
        for (int kind = 0; kind < records.kinds(); kind++) {
            recordsOf[kind] = TagGroups.of(records.column(kind));
            groupsOf[kind] = Lists.of(records.size(), recordsOf[kind]);
            for (int record = 0; record < records.size(); record++) {
                kinds[record] |= groupsOf[kind].to(record) > groupsOf[kind].from(record) ? 1 << kind : 0;
            }
        }
    }

    /**
     * Prepares the pairs.
     *
     * @param cap most records of a tag that finds pairs, at least 2
     */
    public static Pairs of(TaggedRecords records, int cap) {
        return new Pairs(records, cap);
    }

    /** Told each pair once, the lower record first. */
    public interface Visitor {
        /**
         * Takes a pair.
         *
         * @param comparable kinds of tags that both have, as a bit mask
         * @param agree kinds of tags that agree, as a bit mask
         */
        void pair(int one, int other, int comparable, int agree);
    }

    /** Returns the kinds of tags that a record has, as a bit mask. */
    public int kinds(int record) {
        return kinds[record];
    }

    /** Returns the number of records. */
    public int records() {
        return records.size();
    }

    /** Returns the source of a record. */
    public int source(int record) {
        return records.source(record);
    }

    /** Returns the marks of a record, as a bit mask. */
    public int marks(int record) {
        return records.marks(record);
    }

    /** Visits all pairs, in ascending order of the lower record. */
    public void visit(Visitor visitor) {
        visit(record -> true, visitor);
    }

    /**
     * Visits all pairs of some records, in ascending order of the lower record.
     *
     * @param chosen which records; a pair is visited when both are
     */
    public void visit(IntPredicate chosen, Visitor visitor) {
        Neighbours neighbours = new Neighbours(records.size(), chosen);
        for (int record = 0; record < records.size(); record++) {
            if (!chosen.test(record)) {
                continue;
            }
            neighbours.start(record);
            for (int kind = 0; kind < groupsOf.length; kind++) {
                addNeighbours(neighbours, record, kind);
            }
            for (int i = 0; i < neighbours.count(); i++) {
                int other = neighbours.get(i);
                visitor.pair(
                        record, other, kinds[record] & kinds[other], neighbours.agree(other) | common(record, other));
            }
        }
    }

    private void addNeighbours(Neighbours neighbours, int record, int kind) {
        TagGroups mates = recordsOf[kind];
        for (int at = groupsOf[kind].from(record); at < groupsOf[kind].to(record); at++) {
            int group = groupsOf[kind].member(at);
            if (mates.size(group) <= cap) {
                for (int to = mates.from(group); to < mates.to(group); to++) {
                    neighbours.add(mates.member(to), kind);
                }
            }
        }
    }

    /** Kinds whose tag of too many records agrees. */
    private int common(int record, int other) {
        int agree = 0;
        for (int kind = 0; kind < groupsOf.length; kind++) {
            for (int at = groupsOf[kind].from(record); at < groupsOf[kind].to(record); at++) {
                int group = groupsOf[kind].member(at);
                if (recordsOf[kind].size(group) > cap && has(kind, other, group)) {
                    agree |= 1 << kind;
                }
            }
        }
        return agree;
    }

    private boolean has(int kind, int record, int group) {
        for (int at = groupsOf[kind].from(record); at < groupsOf[kind].to(record); at++) {
            if (groupsOf[kind].member(at) == group) {
                return true;
            }
        }
        return false;
    }

    /** Returns the kinds of tags that agree between any two records, as a bit mask. */
    public int agreement(int one, int other) {
        int agree = 0;
        for (int kind = 0; kind < groupsOf.length; kind++) {
            for (int at = groupsOf[kind].from(one); at < groupsOf[kind].to(one); at++) {
                if (has(kind, other, groupsOf[kind].member(at))) {
                    agree |= 1 << kind;
                }
            }
        }
        return agree;
    }

    @Override
    public String toString() {
        return "Pairs[redacted]";
    }
}
