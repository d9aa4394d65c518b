package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The outcome of matching. Holds no tags; never leaves the hub's memory in plain.
 */
public final class Matching {
    private final int[] clusters;
    private final BitSet undecided;
    private final Expected expected;

    Matching(int[] clusters, BitSet undecided, Expected expected) {
        this.clusters = clusters;
        this.undecided = undecided;
        this.expected = expected;
    }

    /**
     * What the model expects of its own errors, in pairs of records.
     *
     * @param links pairs that were put together because they probably are of one person
     * @param falseLinks how many of them are expected not to be
     * @param missedLinks how many pairs of one person are expected to have stayed apart
     */
    public record Expected(long links, double falseLinks, double missedLinks) {
        /** Returns the expected share of the links that are right, 0 to 1. */
        public double precision() {
            return links == 0 ? 1 : 1 - falseLinks / links;
        }

        /** Returns the expected share of the true pairs that are linked, 0 to 1. */
        public double recall() {
            double right = links - falseLinks;
            return right + missedLinks <= 0 ? 1 : right / (right + missedLinks);
        }
    }

    /** Returns a number for the person of a record; records of one person have the same. */
    public int person(int record) {
        return clusters[record];
    }

    /** Tells whether a record could be of several persons, of whom none is more probable than not. */
    public boolean undecided(int record) {
        return undecided.get(record);
    }

    /** Returns how many records there are. */
    public int records() {
        return clusters.length;
    }

    /** Returns how many persons there are. */
    public long persons() {
        return Arrays.stream(clusters).distinct().count();
    }

    /** Returns what is expected of errors. */
    public Expected expected() {
        return expected;
    }

    @Override
    public String toString() {
        return "Matching[redacted]";
    }
}
