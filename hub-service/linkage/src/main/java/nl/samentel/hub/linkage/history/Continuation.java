package nl.samentel.hub.linkage.history;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samentel.hub.linkage.LinkageResult;

/**
 * Lets the clusters of a run go on under the ids of the run before. Guarantees that ids and history follow from both runs alone and
 * not from the order of records. Not printable.
 */
public final class Continuation {
    private final int[] persons;
    private final int[] households;
    private final LinkHistory history;
    private final ChangeReport report;

    private Continuation(int[] persons, int[] households, LinkHistory history, ChangeReport report) {
        this.persons = persons;
        this.households = households;
        this.history = history;
        this.report = report;
    }

    /**
     * Continues the run before.
     *
     * @param earlier what the run before left, or nothing: then a line of ids starts that has the name of this run
     * @param run name of this run, never used before
     * @param identities by record
     * @throws ArithmeticException when there are no more ids
     */
    public static Continuation of(
            Optional<LinkHistory> earlier, String run, RecordIdentities identities, LinkageResult links) {
        int size = identities.size();
        BitSet identified = new BitSet(size);
        IntStream.range(0, size).filter(links::identified).forEach(identified::set);
        return of(
                earlier,
                run,
                identities,
                new Clusters(
                        IntStream.range(0, size).map(links::person).toArray(),
                        IntStream.range(0, size).map(links::household).toArray(),
                        identified));
    }

    /** What linking says of each record: its person, its household or -1, and whether its person can be told apart. */
    @SuppressWarnings("ArrayRecordComponent") // columns by record, not compared
    record Clusters(int[] persons, int[] households, BitSet identified) {}

    static Continuation of(Optional<LinkHistory> earlier, String run, RecordIdentities identities, Clusters clusters) {
        LinkHistory before = earlier.orElseGet(() -> LinkHistory.starting(run));
        KnownRecords records = before.records();
        Ranks ranks = Ranks.of(identities, clusters.persons());
        LastingIds persons = LastingIds.of(records, records::person, ranks, before.nextPerson());
        LastingIds households = LastingIds.of(
                records, records::household, Ranks.of(identities, clusters.households()), before.nextHousehold());
        BitSet told = new BitSet();
        clusters.identified().stream().map(ranks::rank).forEach(told::set);
        Changes changes = Changes.of(before, persons);
        return new Continuation(
                persons.byRecord(),
                households.byRecord(),
                before.next(identities, persons, households, named(told, persons), changes.named(run)),
                earlier.isEmpty() ? ChangeReport.unknown() : changes.report(told));
    }

    private static BitSet named(BitSet ranks, LastingIds ids) {
        BitSet named = new BitSet();
        ranks.stream().map(ids::of).forEach(named::set);
        return named;
    }

    /** Returns the lasting id of a record's person. */
    public int person(int record) {
        return persons[record];
    }

    /** Returns the lasting id of a record's household, or {@link LinkageResult#UNKNOWN_HOUSEHOLD}. */
    public int household(int record) {
        return households[record];
    }

    /** Returns what the next run continues. */
    public LinkHistory history() {
        return history;
    }

    /** Returns what may be said about the change against the run before. */
    public ChangeReport report() {
        return report;
    }

    @Override
    public String toString() {
        return "Continuation[redacted]";
    }
}
