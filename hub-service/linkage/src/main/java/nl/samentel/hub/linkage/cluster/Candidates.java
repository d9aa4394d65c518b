package nl.samentel.hub.linkage.cluster;

import java.util.List;
import nl.samentel.hub.linkage.pair.Open;
import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.Slice;
import nl.samentel.hub.linkage.pair.SourcePairs;

/**
 * Finds the candidate edges: open pairs that may be of one person. Records of one number are one person already and need no edge;
 * records of different numbers never are.
 */
final class Candidates {
    private final Pairs pairs;
    private final Promises promises;
    private final SourcePairs sources;
    private final Open open;

    Candidates(Pairs pairs, Promises promises, SourcePairs sources, Open open) {
        this.pairs = pairs;
        this.promises = promises;
        this.sources = sources;
        this.open = open;
    }

    /**
     * Finds them, the record with the lower number first and in ascending order of these, wherever their places are.
     *
     * @param counts the patterns of the same open pairs
     */
    Edges find(PatternCounts counts, Remembered decision) {
        int finders = Finders.of(counts, decision).choose(pairs.pairsByKind());
        List<Edges> found = Slice.each(pairs.records(), slice -> {
            Edges edges = new Edges();
            pairs.find(slice, finders, (one, other) -> add(edges, one, other, decision));
            return edges.trimmed();
        });
        return Edges.inOrder(found, pairs.records(), pairs::record);
    }

    private void add(Edges edges, int one, int other, Remembered decision) {
        if (promises.number(one) != Promises.NO_NUMBER && promises.number(other) != Promises.NO_NUMBER) {
            return;
        }
        int a = pairs.source(one);
        int b = pairs.source(other);
        if (open.undecided(one, a, other, b) && !promises.apart(one, a, other, b)) {
            int agree = pairs.agreement(one, other);
            long pattern = PatternCounts.pattern(pairs.kinds(one) & pairs.kinds(other), agree);
            double same = decision.known(sources.number(a, b), pattern);
            if (same > Finders.WORTH_WEIGHING && pairs.record(one) < pairs.record(other)) {
                edges.add(one, other, same, agree);
            } else if (same > Finders.WORTH_WEIGHING) {
                edges.add(other, one, same, agree);
            }
        }
    }
}
