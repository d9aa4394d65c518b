package nl.samentel.hub.linkage.cluster;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import nl.samentel.hub.linkage.pair.SourcePairs;

/** What is expected of the errors of matching, by pair of sources and by mark. Holds nothing of single records. */
public final class Expectations {
    private final SourcePairs sources;
    private final List<Matching.Expected> ofSources;
    private final List<Matching.Expected> ofMarks;

    /** Takes what is expected by number of the pair of sources, and by mark. */
    Expectations(SourcePairs sources, List<Matching.Expected> ofSources, List<Matching.Expected> ofMarks) {
        this.sources = sources;
        this.ofSources = List.copyOf(ofSources);
        this.ofMarks = List.copyOf(ofMarks);
    }

    /** Returns what is expected over all pairs of sources, each with itself too. */
    public Matching.Expected all() {
        return ofSources.stream().reduce(Matching.Expected.NOTHING, Matching.Expected::plus);
    }

    /** Returns what is expected over all pairs of two different sources. */
    public Matching.Expected between() {
        return between(sources, ofSources);
    }

    static Matching.Expected between(SourcePairs sources, List<Matching.Expected> ofSources) {
        Matching.Expected between = Matching.Expected.NOTHING;
        for (int one = 0; one < sources.sources(); one++) {
            for (int other = 0; other < one; other++) {
                between = between.plus(ofSources.get(sources.number(one, other)));
            }
        }
        return between;
    }

    /** Returns what is expected between two sources in either order, or within one when both are the same. */
    public Matching.Expected of(int one, int other) {
        return ofSources.get(sources.number(one, other));
    }

    /** Returns what is expected between and within some sources. */
    public Matching.Expected of(Collection<Integer> some) {
        Matching.Expected sum = Matching.Expected.NOTHING;
        for (int one : new TreeSet<>(some)) {
            for (int other : new TreeSet<>(some)) {
                sum = other <= one ? sum.plus(of(one, other)) : sum;
            }
        }
        return sum;
    }

    /** Returns what is expected of the links between different sources of persons with a mark; nothing of their false links. */
    public Matching.Expected ofMark(int mark) {
        return ofMarks.get(mark);
    }

    @Override
    public String toString() {
        return "Expectations[redacted]";
    }
}
