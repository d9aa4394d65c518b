package nl.samentel.hub.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.hub.linkage.mixture.Decision;
import nl.samentel.hub.linkage.mixture.Mixture;
import nl.samentel.hub.linkage.mixture.Remaining;
import nl.samentel.hub.linkage.mixture.Start;
import nl.samentel.hub.linkage.pair.Open;
import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.hub.linkage.scheme.Vetoes;

/**
 * Matches records by their tags, without labels and without a threshold to guess: a pair is of one person when the model
 * holds that more probable than not.
 *
 * <p>Where sources promise one record of each person, what is left after the sure pairs is looked at again: among few records
 * left, of which most have a partner, the same agreement means more than among all.
 */
public final class Matcher {
    private static final double MORE_PROBABLE_THAN_NOT = 0.5;
    private static final double WORTH_WEIGHING = 0.01;
    private static final int MOST_ROUNDS = 6;

    private final Pairs pairs;
    private final SourcePairs sources;
    private final Scheme scheme;
    private final Vetoes vetoes;
    private final Promises promises;
    private final Clusters clusters;
    private final Support support;
    private final Open open;
    private final List<Decision> decisions = new ArrayList<>();
    private final LinkCounts counts;
    private final BitSet undecided = new BitSet();

    private Matcher(Pairs pairs, Scheme scheme, Promises promises) {
        this.scheme = scheme;
        this.vetoes = Vetoes.of(scheme);
        this.pairs = pairs;
        this.sources = new SourcePairs(promises.sources());
        this.promises = promises;
        this.clusters = new Clusters(pairs.records());
        this.support = new Support(pairs, sources, promises);
        this.open = Open.of(promises.unique());
        this.counts = new LinkCounts(sources.count());
    }

    /**
     * Matches records.
     *
     * @param promises what keeps records apart
     * @param cap most records of a tag that finds pairs, at least 2
     */
    public static Matching match(TaggedRecords records, Scheme scheme, Start start, Promises promises, int cap) {
        return new Matcher(Pairs.of(records, cap), scheme, promises).run(start);
    }

    private Matching run(Start start) {
        uniteNumbers();
        PatternCounts all = PatternCounts.of(pairs, sources, open);
        Mixture mixture = Mixture.fit(scheme, start, all, sources, persons());
        boolean united = decide(mixture);
        for (int round = 1; united && promises.any() && round < MOST_ROUNDS; round++) {
            Decision remaining = Remaining.of(mixture, all, PatternCounts.of(pairs, sources, open), sources);
            united = decide(remaining);
        }
        return matching(mixture);
    }

    private Matching matching(Mixture mixture) {
        Witnesses witnesses = new Witnesses(pairs, sources, promises, this::accepted);
        for (int record = 0; record < pairs.records(); record++) {
            if (clusters.root(record) == record) {
                witnesses.see(clusters.members(record));
            }
        }
        List<Matching.Expected> expected = counts.expected(mixture, this::accepted, witnesses);
        double missed = Matching.between(sources, expected).missedShare().likely();
        List<Matching.Expected> ofMarks = IntStream.range(0, Witnesses.MARKS)
                .mapToObj(m -> witnesses.ofMark(m, missed))
                .toList();
        return new Matching(clusters.roots(), alone(), sources, expected, ofMarks);
    }

    /** Records that could be of several persons and were put together with nobody. */
    private BitSet alone() {
        BitSet alone = new BitSet();
        undecided.stream().filter(r -> clusters.size(r) == 1).forEach(alone::set);
        return alone;
    }

    /** For each pair of sources, how many persons both could have at most among the records that still look. */
    private long[] persons() {
        long[][] looking = new long[promises.sources()][promises.sources()];
        for (int record = 0; record < pairs.records(); record++) {
            for (int source = 0; source < promises.sources(); source++) {
                looking[pairs.source(record)][source] += open.looks(record, source) ? 1 : 0;
            }
        }
        long[] persons = new long[sources.count()];
        for (int one = 0; one < promises.sources(); one++) {
            for (int other = 0; other <= one; other++) {
                persons[sources.number(one, other)] = Math.min(looking[one][other], looking[other][one]);
            }
        }
        return persons;
    }

    /** Records of one number are of one person. */
    private void uniteNumbers() {
        int[] first = new int[promises.highestNumber() + 1];
        Arrays.fill(first, -1);
        for (int record = 0; record < pairs.records(); record++) {
            int number = promises.number(record);
            if (number >= 0 && first[number] >= 0) {
                for (int other : clusters.members(first[number])) {
                    counts.addNumber(sources.number(pairs.source(other), pairs.source(record)));
                }
                clusters.unite(first[number], record);
            } else if (number >= 0) {
                first[number] = record;
            }
        }
    }

    private boolean decide(Decision decision) {
        Decision remembered = new Remembered(decision, sources.count());
        decisions.add(remembered);
        return unite(remembered);
    }

    private boolean unite(Decision decision) {
        Edges edges = new Edges();
        pairs.visit(r -> open.looks(r, pairs.source(r), promises.sources()), (one, other, comparable, agree) -> {
            if (undecided(one, other)) {
                double same = decision.samePerson(
                        sources.number(pairs.source(one), pairs.source(other)),
                        PatternCounts.pattern(comparable, agree));
                if (same > WORTH_WEIGHING && !promises.apart(one, pairs.source(one), other, pairs.source(other))) {
                    edges.add(one, other, same, agree);
                }
            }
        });
        undecided.or(Rivals.weigh(promises, edges, this::vetoed, MORE_PROBABLE_THAN_NOT));
        boolean united = false;
        for (int edge : edges.strongestFirst(MORE_PROBABLE_THAN_NOT)) {
            united |= unite(edges.one(edge), edges.other(edge), decision);
        }
        return united;
    }

    /** Tells whether a veto keeps two candidates apart; what both share with a third record, they usually share. */
    private boolean vetoed(int one, int other, int shared) {
        return !vetoes.off(shared) && vetoes.apart(pairs.kinds(one) & pairs.kinds(other), pairs.agreement(one, other));
    }

    private boolean undecided(int one, int other) {
        int a = pairs.source(one);
        int b = pairs.source(other);
        return a == b ? open.within(a) : open.looks(one, b) && open.looks(other, a);
    }

    private boolean unite(int one, int other, Decision decision) {
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
                counts.add(
                        sources.number(pairs.source(a), pairs.source(b)),
                        PatternCounts.pattern(pairs.kinds(a) & pairs.kinds(b), pairs.agreement(a, b)),
                        support.probability(a, b, decision));
                open.take(a, pairs.source(a), b, pairs.source(b));
            }
        }
        clusters.unite(one, other);
        return true;
    }

    private boolean accepted(int sourcePair, long pattern) {
        return PatternCounts.agree(pattern) != 0
                && decisions.stream().anyMatch(m -> m.samePerson(sourcePair, pattern) > MORE_PROBABLE_THAN_NOT);
    }
}
