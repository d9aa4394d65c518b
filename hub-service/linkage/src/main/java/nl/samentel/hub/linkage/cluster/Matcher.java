package nl.samentel.hub.linkage.cluster;

import java.util.ArrayList;
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

/**
 * Matches records by their tags, without labels and without a threshold to guess: a pair is of one person when the model
 * holds that more probable than not.
 *
 * <p>Where sources promise one record of each person, what is left after the sure pairs is looked at again: among few records
 * left, of which most have a partner, the same agreement means more than among all.
 *
 * <p>Counts patterns, fits the model, finds candidate edges and resolves them; a {@link Pairing} does all but the fitting.
 */
public final class Matcher {
    private static final int MOST_ROUNDS = 6;

    private final Pairing pairing;
    private final SourcePairs sources;
    private final Scheme scheme;
    private final Promises promises;
    private final long[] sizes;
    private final List<Remembered> decisions = new ArrayList<>();

    private Matcher(Pairing pairing, TaggedRecords records, Scheme scheme, Promises promises) {
        this.pairing = pairing;
        this.scheme = scheme;
        this.sources = new SourcePairs(promises.sources());
        this.promises = promises;
        this.sizes = new long[promises.sources()];
        for (int record = 0; record < records.size(); record++) {
            sizes[records.source(record)]++;
        }
    }

    /**
     * Matches records.
     *
     * @param promises what keeps records apart
     * @param cap most records of a tag that finds pairs, at least 2
     */
    public static Matching match(TaggedRecords records, Scheme scheme, Start start, Promises promises, int cap) {
        Pairs pairs = start.knowsStrangers() ? Pairs.of(records, cap) : Pairs.countingCommon(records, cap);
        return match(PairingHere.of(pairs, records::marks, scheme, promises), records, scheme, start, promises);
    }

    /**
     * Matches records whose pairs are found by somebody else.
     *
     * @param pairing knows the same records
     * @param promises what keeps records apart
     */
    public static Matching match(
            Pairing pairing, TaggedRecords records, Scheme scheme, Start start, Promises promises) {
        return new Matcher(pairing, records, scheme, promises).run(start);
    }

    private Matching run(Start start) {
        PatternCounts all = pairing.count();
        Mixture mixture = Mixture.fit(scheme, start, all, sources, MostPersons.of(sizes, sources));
        boolean united = decide(mixture, all);
        for (int round = 1; united && promises.any() && round < MOST_ROUNDS; round++) {
            PatternCounts now = pairing.count();
            united = decide(Remaining.of(mixture, all, now, sources), now);
        }
        return matching(mixture);
    }

    private boolean decide(Decision decision, PatternCounts counts) {
        Remembered remembered = new Remembered(decision, counts, sources.count());
        decisions.add(remembered);
        return pairing.unite(remembered, counts);
    }

    private Matching matching(Mixture mixture) {
        Resolved resolved = pairing.resolved();
        LinkCounts links = resolved.tally().links();
        Sightings sightings = resolved.tally().sightings();
        List<Matching.Expected> expected =
                links.expected(mixture, decisions, LinkCounts.Accepted.by(decisions), sightings);
        double missed = Expectations.between(sources, expected).missedShare().likely();
        List<Matching.Expected> ofMarks = IntStream.range(0, Sightings.MARKS)
                .mapToObj(m -> sightings.expectedOfMark(m, missed))
                .toList();
        return new Matching(resolved.persons(), resolved.alone(), new Expectations(sources, expected, ofMarks));
    }
}
