package nl.samentel.hub.spark.link;

import java.io.Serializable;
import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.LongStream;
import nl.samentel.hub.linkage.cluster.Resolved;
import nl.samentel.hub.linkage.cluster.Tally;
import nl.samentel.hub.linkage.scheme.DutchScheme;

/** What became of the records of one part, on its way to the driver: each with the lowest of its person, and a tally. */
final class ResolvedPart implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long[] persons;
    private final int[] alone;
    private final long[] tally;

    private ResolvedPart(long[] persons, int[] alone, long[] tally) {
        this.persons = persons;
        this.alone = alone;
        this.tally = tally;
    }

    /** Resolves whole components. */
    static ResolvedPart of(Layout layout, Iterator<int[]> pieces, Iterator<long[]> edges, SentDecision decision) {
        ComponentRecords records = new ComponentRecords(layout, Profiles.of(pieces));
        Resolved resolved = Resolved.part(
                records,
                records.promises(layout.sources().sources()),
                records.marks(),
                DutchScheme.scheme(),
                records.edges(edges),
                decision.remembered());
        LongStream.Builder persons = LongStream.builder();
        BitSet alone = new BitSet();
        for (int at = 0; at < records.records(); at++) {
            persons.add(Assembly.pair(records.record(at), records.record(resolved.person(at))));
            alone.set(at, resolved.alone(at));
        }
        return new ResolvedPart(
                persons.build().toArray(),
                alone.stream().map(records::record).toArray(),
                resolved.tally().numbers());
    }

    /** Adds this part to what became of all. */
    void addTo(int[] personOf, BitSet allAlone, Tally all) {
        for (long person : persons) {
            personOf[Assembly.high(person)] = (int) person;
        }
        for (int record : alone) {
            allAlone.set(record);
        }
        all.add(tally);
    }

    @Override
    public String toString() {
        return "ResolvedPart[redacted]";
    }
}
