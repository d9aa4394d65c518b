package nl.samentel.hub.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.hub.linkage.mixture.Decision;
import nl.samentel.hub.linkage.mixture.Mixture;
import nl.samentel.hub.linkage.mixture.Remaining;
import nl.samentel.hub.linkage.mixture.Start;
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
 *
 * <p>Counts patterns, fits the model, finds candidate edges and resolves them; each of these can be done elsewhere.
 */
public final class Matcher {
    private static final int MOST_ROUNDS = 6;

    private final Pairs pairs;
    private final SourcePairs sources;
    private final Scheme scheme;
    private final Promises promises;
    private final Comparison records;
    private final int[] marks;
    private final Resolution resolution;
    private final List<Remembered> decisions = new ArrayList<>();

    private Matcher(Pairs pairs, int[] marks, Scheme scheme, Promises promises) {
        this.marks = new int[pairs.records()];
        Arrays.setAll(this.marks, place -> marks[pairs.record(place)]);
        this.scheme = scheme;
        this.pairs = pairs;
        this.sources = new SourcePairs(promises.sources());
        this.promises = promises.inOrder(pairs::record);
        this.records = Comparison.of(pairs, this.promises);
        this.resolution = new Resolution(records, this.promises, Vetoes.of(scheme));
    }

    /**
     * Matches records.
     *
     * @param promises what keeps records apart
     * @param cap most records of a tag that finds pairs, at least 2
     */
    public static Matching match(TaggedRecords records, Scheme scheme, Start start, Promises promises, int cap) {
        return new Matcher(Pairs.of(records, cap), records.marks(), scheme, promises).run(start);
    }

    private Matching run(Start start) {
        resolution.uniteNumbers();
        PatternCounts all = count();
        Mixture mixture = Mixture.fit(scheme, start, all, sources, MostPersons.of(records, sources));
        boolean united = decide(mixture, all);
        for (int round = 1; united && promises.any() && round < MOST_ROUNDS; round++) {
            PatternCounts now = count();
            united = decide(Remaining.of(mixture, all, now, sources), now);
        }
        return matching(mixture);
    }

    private Matching matching(Mixture mixture) {
        Witnesses witnesses = new Witnesses(records, marks, sources, this::accepted);
        resolution.clusters(witnesses::see);
        List<Matching.Expected> expected = resolution.counts().expected(mixture, decisions, this::accepted, witnesses);
        double missed = Matching.between(sources, expected).missedShare().likely();
        List<Matching.Expected> ofMarks = IntStream.range(0, Witnesses.MARKS)
                .mapToObj(m -> witnesses.ofMark(m, missed))
                .toList();
        return new Matching(resolution.persons(), resolution.alone(), sources, expected, ofMarks);
    }

    private PatternCounts count() {
        return PatternCounts.of(pairs, sources, resolution.open());
    }

    private boolean decide(Decision decision, PatternCounts counts) {
        Remembered remembered = new Remembered(decision, counts, sources.count());
        decisions.add(remembered);
        Edges edges = new Candidates(pairs, promises, sources, resolution.open()).find(counts, remembered);
        return resolution.resolve(edges, remembered);
    }

    private boolean accepted(int sourcePair, long pattern) {
        return PatternCounts.agree(pattern) != 0
                && decisions.stream()
                        .anyMatch(m -> m.samePerson(sourcePair, pattern) > Resolution.MORE_PROBABLE_THAN_NOT);
    }
}
