package nl.samentel.hub.linkage.cluster;

import java.util.BitSet;
import java.util.List;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.hub.linkage.scheme.Vetoes;

/**
 * What became of records, of all or of a part that nothing connects with the others. Holds no tags; its tally holds exact counts.
 */
public final class Resolved {
    private final int[] persons;
    private final BitSet alone;
    private final Tally tally;

    /**
     * Takes what became of records.
     *
     * @param persons for each record the lowest record of its person; taken over
     * @param alone records that could be of several persons and were put together with nobody; taken over
     */
    public Resolved(int[] persons, BitSet alone, Tally tally) {
        this.persons = persons;
        this.alone = alone;
        this.tally = tally;
    }

    /**
     * Resolves records with which no other record is connected, neither by a candidate edge nor by an equal number, as all are
     * resolved at once.
     *
     * @param records in the same order as among all; the place of each is its number
     * @param promises their numbers; no source promises anything
     * @param marks for each record
     * @param edges their candidate edges in any order, the lower record of each first; taken over
     */
    public static Resolved part(
            Comparison records, Promises promises, int[] marks, Scheme scheme, Edges edges, Remembered decision) {
        Resolution resolution = new Resolution(records, promises, Vetoes.of(scheme));
        resolution.uniteNumbers();
        resolution.resolve(Edges.inOrder(List.of(edges), records.records(), record -> record), decision);
        return resolution.resolved(record -> marks[record], LinkCounts.Accepted.by(List.of(decision)));
    }

    /** Returns the lowest record of a record's person. */
    public int person(int record) {
        return persons[record];
    }

    /** Tells whether a record could be of several persons and was put together with nobody. */
    public boolean alone(int record) {
        return alone.get(record);
    }

    /** Returns what to add up. */
    public Tally tally() {
        return tally;
    }

    int[] persons() {
        return persons;
    }

    BitSet alone() {
        return alone;
    }

    @Override
    public String toString() {
        return "Resolved[redacted]";
    }
}
