package nl.samentel.hub.linkage.pair;

import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * Groups of members by equal tag, and the record of each member.
 *
 * @param recordOf gives the record of a member, or -1 for a member that does not count
 * @param given whether the groups are somebody else's, who may want to let go of them
 */
record Grouped(Supplier<TagGroups> groups, IntUnaryOperator recordOf, boolean given) {
    /** Takes a column of which each member is a record. */
    static Grouped of(TagColumn column) {
        return new Grouped(column::groups, record -> record, false);
    }

    /** Takes groups that somebody else made. */
    static Grouped given(TagGroups groups, IntUnaryOperator recordOf) {
        return new Grouped(() -> groups, recordOf, true);
    }

    /** Returns what is left when given groups are not held any more: nothing that can be asked. */
    Grouped givenBack() {
        return given ? new Grouped(Grouped::nothing, recordOf, false) : this;
    }

    private static TagGroups nothing() {
        throw new IllegalStateException("Groups that were given serve for one matching.");
    }

    @Override
    public String toString() {
        return "Grouped[redacted]";
    }
}
