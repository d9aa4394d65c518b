package nl.samentel.hub.linkage.pair;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * Says which pairs are still to be decided. In a source that has one record of each person at most, a record that has its
 * partner there looks for no other.
 */
public final class Open {
    private final BitSet[] taken;
    private final boolean[] unique;
    private final boolean promised;

    private Open(boolean[] unique) {
        this.unique = unique.clone();
        this.promised = anyOf(unique);
        this.taken = new BitSet[unique.length];
        Arrays.setAll(taken, s -> new BitSet());
    }

    private static boolean anyOf(boolean[] values) {
        for (boolean value : values) {
            if (value) {
                return true;
            }
        }
        return false;
    }

    /**
     * Starts with all pairs open.
     *
     * @param unique for each source, whether it has one record of each person at most
     */
    public static Open of(boolean[] unique) {
        return new Open(unique);
    }

    /** Notes that two records are of one person. */
    public void take(int one, int sourceOfOne, int other, int sourceOfOther) {
        if (unique[sourceOfOther]) {
            taken[sourceOfOther].set(one);
        }
        if (unique[sourceOfOne]) {
            taken[sourceOfOne].set(other);
        }
    }

    /** Tells whether any source promises anything; otherwise every pair stays open. */
    public boolean promised() {
        return promised;
    }

    /** Returns the records that may still have a partner in some source. */
    IntPredicate looking(Pairs pairs, SourcePairs sources) {
        return promised ? record -> looks(record, pairs.source(record), sources.sources()) : record -> true;
    }

    private boolean looks(int record, int ownSource, int sources) {
        for (int source = 0; source < sources; source++) {
            if (source == ownSource ? within(source) : looks(record, source)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether two records are still to be decided. */
    public boolean undecided(int one, int sourceOfOne, int other, int sourceOfOther) {
        if (!promised) {
            return true;
        }
        return sourceOfOne == sourceOfOther
                ? within(sourceOfOne)
                : looks(one, sourceOfOther) && looks(other, sourceOfOne);
    }

    /** Tells whether a record may still have a partner in a source. */
    public boolean looks(int record, int source) {
        return !taken[source].get(record);
    }

    /** Tells whether pairs within a source exist at all. */
    public boolean within(int source) {
        return !unique[source];
    }
}
