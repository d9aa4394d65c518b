package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.samentel.hub.linkage.pair.SourcePairs;

/**
 * The outcome of matching. Holds no tags; never leaves the hub's memory in plain.
 */
public final class Matching {
    private final int[] clusters;
    private final BitSet undecided;
    private final SourcePairs sources;
    private final List<Expected> expected;
    private final List<Expected> ofMarks;

    /** Takes what is expected by number of the pair of sources, and by mark. */
    Matching(int[] clusters, BitSet undecided, SourcePairs sources, List<Expected> expected, List<Expected> ofMarks) {
        this.ofMarks = List.copyOf(ofMarks);
        this.clusters = clusters;
        this.undecided = undecided;
        this.sources = sources;
        this.expected = List.copyOf(expected);
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
        return expected.stream().reduce(Expected.NOTHING, Expected::plus);
    }

    /** Returns what is expected of errors over all pairs of two different sources. */
    public Expected expectedBetween() {
        return between(sources, expected);
    }

    static Expected between(SourcePairs sources, List<Expected> expected) {
        Expected between = Expected.NOTHING;
        for (int one = 0; one < sources.sources(); one++) {
            for (int other = 0; other < one; other++) {
                between = between.plus(expected.get(sources.number(one, other)));
            }
        }
        return between;
    }

    /** Returns what is expected of errors between two sources in either order, or within one when both are the same. */
    public Expected expected(int one, int other) {
        return expected.get(sources.number(one, other));
    }

    /** Returns what is expected of errors between and within some sources. */
    public Expected expected(Collection<Integer> some) {
        Expected sum = Expected.NOTHING;
        for (int one : new TreeSet<>(some)) {
            for (int other : new TreeSet<>(some)) {
                sum = other <= one ? sum.plus(expected(one, other)) : sum;
            }
        }
        return sum;
    }

    /** Returns what is expected of the links between different sources of persons with a mark; nothing of their false links. */
    public Expected expectedOfMark(int mark) {
        return ofMarks.get(mark);
    }

    @Override
    public String toString() {
        return "Matching[redacted]";
    }
}
