package nl.samentel.hub.linkage.cluster;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import nl.samentel.hub.linkage.pair.Open;
import nl.samentel.hub.linkage.pair.SourcePairs;
import nl.samentel.hub.linkage.scheme.Vetoes;

/**
 * Puts records together, given candidate edges. What becomes of a record depends on nothing outside its component: the records that
 * edges and equal numbers connect it with. Resolving each component alone, with its records in the same order, gives what resolving
 * all gives.
 */
final class Resolution {
    static final double MORE_PROBABLE_THAN_NOT = 0.5;

    private final Comparison records;
    private final SourcePairs sources;
    private final Promises promises;
    private final Vetoes vetoes;
    private final Clusters clusters;
    private final Open open;
    private final LinkCounts counts;
    private final Support support;
    private final BitSet undecided = new BitSet();

    Resolution(Comparison records, Promises promises, Vetoes vetoes) {
        this.records = records;
        this.promises = promises;
        this.vetoes = vetoes;
        this.sources = new SourcePairs(promises.sources());
        this.clusters = new Clusters(records.records());
        this.open = Open.of(promises.unique());
        this.counts = new LinkCounts(sources.count());
        this.support = new Support(records, sources, promises);
    }

    /** Returns what is still to be decided. */
    Open open() {
        return open;
    }

    /** Returns for each record, by number, the lowest number of its cluster. */
    int[] persons() {
        int[] persons = new int[records.records()];
        int[] lowest = new int[persons.length];
        Arrays.fill(lowest, -1);
        for (int number = 0; number < persons.length; number++) {
            int root = clusters.root(records.place(number));
            lowest[root] = lowest[root] < 0 ? number : lowest[root];
            persons[number] = lowest[root];
        }
        return persons;
    }

    /**
     * Returns what became of the records, when nothing more is put together.
     *
     * @param marks gives those of each record, by place
     */
    Resolved resolved(IntUnaryOperator marks, LinkCounts.Accepted accepted) {
        Witnesses witnesses = new Witnesses(records, marks, sources, accepted);
        clusters(witnesses::see);
        return new Resolved(persons(), alone(), new Tally(counts, witnesses.sightings()));
    }

    /** Gives the members of each cluster of several records. */
    void clusters(Consumer<int[]> taker) {
        for (int record = 0; record < records.records(); record++) {
            if (clusters.root(record) == record && clusters.size(record) > 1) {
                taker.accept(clusters.members(record));
            }
        }
    }

    /** Returns the records, by number, that could be of several persons and were put together with nobody. */
    BitSet alone() {
        BitSet alone = new BitSet();
        for (int number = 0; number < records.records(); number++) {
            int record = records.place(number);
            if (undecided.get(record) && clusters.size(record) == 1) {
                alone.set(number);
            }
        }
        return alone;
    }

    /** Puts records of one number together: they are of one person. */
    void uniteNumbers() {
        int[] first = new int[promises.numbers()];
        Arrays.fill(first, -1);
        for (int i = 0; i < records.records(); i++) {
            int record = records.place(i);
            int number = records.number(record);
            if (number >= 0 && first[number] >= 0) {
                int source = records.source(record);
                clusters.each(first[number], other -> counts.addNumber(sources.number(records.source(other), source)));
                clusters.unite(first[number], record);
            } else if (number >= 0) {
                first[number] = record;
            }
        }
    }

    /**
     * Puts records together by edges, the most probable first.
     *
     * @return whether any were
     */
    boolean resolve(Edges edges, Remembered decision) {
        counts.startRound();
        Strengths strengths = Strengths.of(edges);
        undecided.or(Rivals.weigh(records, edges, strengths, this::vetoed));
        boolean[] united = {false};
        strengths.strongestFirst(edge -> united[0] |= unite(edges.one(edge), edges.other(edge), decision));
        return united[0];
    }

    /** Tells whether a veto keeps two candidates apart; what both share with a third record, they usually share. */
    private boolean vetoed(int one, int other, int shared) {
        return !vetoes.off(shared)
                && vetoes.apart(records.kinds(one) & records.kinds(other), records.agreement(one, other));
    }

    private boolean unite(int one, int other, Remembered decision) {
        if (clusters.root(one) == clusters.root(other)) {
            return false;
        }
        int[] some = clusters.members(one);
        int[] others = clusters.members(other);
        if (!support.unites(some, others, decision)) {
            return false;
        }
        for (int a : some) {
            for (int b : others) {
                int sourceOfOne = records.source(a);
                int sourceOfOther = records.source(b);
                counts.add(sources.number(sourceOfOne, sourceOfOther), support.pattern(a, b));
                open.take(a, sourceOfOne, b, sourceOfOther);
            }
        }
        clusters.unite(one, other);
        return true;
    }
}
