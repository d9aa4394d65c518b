package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.samentel.hub.linkage.pair.SourcePairs;

/**
 * The outcome of matching. Holds no tags; never leaves the hub's memory in plain.
 */
public final class Matching {
    private final int[] clusters;
    private final BitSet undecided;
    private final SourcePairs sources;
    private final List<Expected> expected;

    /** Takes what is expected by number of the pair of sources. */
    Matching(int[] clusters, BitSet undecided, SourcePairs sources, List<Expected> expected) {
        this.clusters = clusters;
        this.undecided = undecided;
        this.sources = sources;
        this.expected = List.copyOf(expected);
    }

    /**
     * What the model expects of its own errors, in pairs of records. It is an estimate and guarantees nothing. Missed links are
     * too few where some are registered much worse than others, and too many where people share an address and no surname: they
     * look like one person who was registered poorly. Nothing is expected of numbers: a link by a wrong number is not among the
     * false ones, and a link that a wrong number prevents is not among the missed ones.
     *
     * @param links pairs that were put together because they probably are of one person or have an equal number
     * @param falseLinks how many of them are expected not to be of one person, none of those by number; 0 or more
     * @param missedLinks how many pairs of one person are expected to have stayed apart; 0 or more
     */
    public record Expected(long links, double falseLinks, double missedLinks) {
        static final Expected NOTHING = new Expected(0, 0, 0);

        /** Returns what is expected of this and other pairs of sources together. */
        public Expected plus(Expected other) {
            return new Expected(links + other.links, falseLinks + other.falseLinks, missedLinks + other.missedLinks);
        }

        /** Returns the expected share of the links that are right, 0 to 1. */
        public double precision() {
            return 1 - falseShare();
        }

        /** Returns the expected share of the true pairs that are linked, 0 to 1. */
        public double recall() {
            return 1 - missedShare();
        }

        /** Returns the expected share of the links that are wrong, 0 to 1. */
        public double falseShare() {
            return links == 0 ? 0 : falseLinks / links;
        }

        /** Returns the expected share of the true pairs that are not linked, 0 to 1. */
        public double missedShare() {
            double real = links - falseLinks + missedLinks;
            return real <= 0 ? 0 : missedLinks / real;
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
        return expected.stream().reduce(Expected.NOTHING, Expected::plus);
    }

    /** Returns what is expected of errors over all pairs of two different sources. */
    public Expected expectedBetween() {
        Expected between = Expected.NOTHING;
        for (int one = 0; one < sources.sources(); one++) {
            for (int other = 0; other < one; other++) {
                between = between.plus(expected(one, other));
            }
        }
        return between;
    }

    /** Returns what is expected of errors between two sources in either order, or within one when both are the same. */
    public Expected expected(int one, int other) {
        return expected.get(sources.number(one, other));
    }

    @Override
    public String toString() {
        return "Matching[redacted]";
    }
}
