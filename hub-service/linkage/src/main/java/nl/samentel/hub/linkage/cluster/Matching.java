package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The outcome of matching. Holds no tags; never leaves the hub's memory in plain.
 */
public final class Matching {
    private final int[] clusters;
    private final BitSet undecided;
    private final Expectations expectations;

    Matching(int[] clusters, BitSet undecided, Expectations expectations) {
        this.clusters = clusters;
        this.undecided = undecided;
        this.expectations = expectations;
    }

    /**
     * What is expected of the errors of linking, in pairs of records. It is an estimate and guarantees nothing. False links are what
     * the model holds for possible; none is expected of those by number. Missed links are estimated from pairs that a third record
     * holds together ({@link Witnesses}), and from the model where there are few of those: the model takes two people at one
     * address for one person who was registered poorly, and expects too many. A link that a wrong number prevents is not among
     * them, nor is a record that nothing could find.
     *
     * @param links pairs that were put together because they probably are of one person or have an equal number
     * @param falseLinks how many of them are expected not to be of one person, none of those by number
     * @param missedLinks how many pairs of one person are expected to have stayed apart
     */
    public record Expected(long links, Estimate falseLinks, Estimate missedLinks) {
        static final Expected NOTHING = new Expected(0, Estimate.NOTHING, Estimate.NOTHING);

        /** Returns what is expected of this and other pairs of sources together. */
        public Expected plus(Expected other) {
            return new Expected(
                    links + other.links, falseLinks.plus(other.falseLinks), missedLinks.plus(other.missedLinks));
        }

        /** Returns the expected share of the links that are right, 0 to 1. */
        public double precision() {
            return 1 - falseShare().likely();
        }

        /** Returns the expected share of the true pairs that are linked, 0 to 1. */
        public double recall() {
            return 1 - missedShare().likely();
        }

        /** Returns the expected share of the links that are wrong, 0 to 1. */
        public Estimate falseShare() {
            return falseLinks.of(links);
        }

        /** Returns the expected share of the true pairs that are not linked, 0 to 1. */
        public Estimate missedShare() {
            return missedLinks.among(Math.max(0, links - falseLinks.likely()));
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

    /** Returns what is expected of errors over all pairs of sources, each with itself too. */
    public Expected expected() {
        return expectations.all();
    }

    /** Returns what is expected of errors; can be kept without the records. */
    public Expectations expectations() {
        return expectations;
    }

    @Override
    public String toString() {
        return "Matching[redacted]";
    }
}
