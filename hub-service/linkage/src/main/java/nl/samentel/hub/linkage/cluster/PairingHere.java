package nl.samentel.hub.linkage.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import nl.samentel.hub.linkage.pair.Pairs;
import nl.samentel.hub.linkage.pair.PatternCounts;
import nl.samentel.hub.linkage.pair.SourcePairs;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.hub.linkage.scheme.Vetoes;

/** Finds pairs and puts records together in this process, on all its processors. */
final class PairingHere implements Pairing {
    private final Pairs pairs;
    private final SourcePairs sources;
    private final Promises promises;
    private final Comparison records;
    private final IntUnaryOperator marks;
    private final Resolution resolution;
    private final List<Remembered> decisions = new ArrayList<>();

    private PairingHere(Pairs pairs, IntUnaryOperator marks, Scheme scheme, Promises promises) {
        this.marks = place -> marks.applyAsInt(pairs.record(place));
        this.pairs = pairs;
        this.sources = new SourcePairs(promises.sources());
        this.promises = promises.inOrder(pairs.records(), pairs::record);
        this.records = Comparison.of(pairs, this.promises);
        this.resolution = new Resolution(records, this.promises, Vetoes.of(scheme));
        resolution.uniteNumbers();
    }

    static PairingHere of(Pairs pairs, IntUnaryOperator marks, Scheme scheme, Promises promises) {
        return new PairingHere(pairs, marks, scheme, promises);
    }

    @Override
    public PatternCounts count() {
        return PatternCounts.of(pairs, sources, resolution.open());
    }

    @Override
    public boolean unite(Remembered decision, PatternCounts counts) {
        decisions.add(decision);
        Edges edges = new Candidates(pairs, promises, sources, resolution.open()).find(counts, decision);
        return resolution.resolve(edges, decision);
    }

    @Override
    public Resolved resolved() {
        return resolution.resolved(marks, LinkCounts.Accepted.by(decisions));
    }
}
