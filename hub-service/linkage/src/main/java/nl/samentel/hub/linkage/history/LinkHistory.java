package nl.samentel.hub.linkage.history;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What lasts from one link run to the next: which id each record has, and what earlier runs changed. No tag, date or place. Personal
 * data: it stands sealed or not at all. Immutable and not printable.
 */
public final class LinkHistory {
    private final String line;
    private final KnownRecords records;
    private final BitSet identified;
    private final int nextPerson;
    private final int nextHousehold;
    private final List<RunChanges> runs;

    /**
     * Takes what was stored.
     *
     * @param line name of the line of ids: an id means something within its line only
     * @param records records of the last run
     * @param identified ids of the persons of the last run that can be told apart
     * @param nextPerson lowest id that no person ever had
     * @param nextHousehold lowest id that no household ever had
     * @param runs what each run changed, oldest first
     * @throws IllegalArgumentException if an id was never given out
     */
    public LinkHistory(
            String line,
            KnownRecords records,
            BitSet identified,
            int nextPerson,
            int nextHousehold,
            List<RunChanges> runs) {
        this.line = line;
        this.records = records;
        this.identified = (BitSet) identified.clone();
        this.nextPerson = nextPerson;
        this.nextHousehold = nextHousehold;
        this.runs = List.copyOf(runs);
        boolean given = identified.length() <= nextPerson;
        for (int row = 0; row < records.size(); row++) {
            given &= records.person(row) < nextPerson && records.household(row) < nextHousehold;
        }
        if (!given) {
            throw new IllegalArgumentException("Ids below the next ones were given out, and no others.");
        }
    }

    /** Starts a line of ids. */
    static LinkHistory starting(String line) {
        KnownRecords none = KnownRecords.of(RecordIdentities.expecting(0), new int[0], new int[0]);
        return new LinkHistory(line, none, new BitSet(), 0, 0, List.of());
    }

    /** Forgets all records that are not among some; ids of persons that lose every record are remembered for the next run. */
    public LinkHistory keeping(RecordIdentities present) {
        return new LinkHistory(line, records.among(present), identified, nextPerson, nextHousehold, runs);
    }

    /** Returns the persons of all records that are not among some. */
    public Set<Integer> personsOutside(RecordIdentities present) {
        KnownRecords gone = records.outside(present);
        Set<Integer> persons = new HashSet<>();
        for (int row = 0; row < gone.size(); row++) {
            persons.add(gone.person(row));
        }
        return persons;
    }

    LinkHistory next(
            RecordIdentities identities, LastingIds persons, LastingIds households, BitSet told, RunChanges changes) {
        List<RunChanges> all = new ArrayList<>(runs);
        all.add(changes);
        KnownRecords now = KnownRecords.of(identities, persons.byRecord(), households.byRecord());
        return new LinkHistory(line, now, told, persons.next(), households.next(), all);
    }

    /** Returns every id of the last run. */
    BitSet persons() {
        BitSet all = (BitSet) identified.clone();
        for (int row = 0; row < records.size(); row++) {
            all.set(records.person(row));
        }
        return all;
    }

    /** Returns the name of the line of ids. */
    public String line() {
        return line;
    }

    /** Returns the records of the last run. */
    public KnownRecords records() {
        return records;
    }

    /** Returns the ids of the persons of the last run that can be told apart. */
    public BitSet identified() {
        return (BitSet) identified.clone();
    }

    /** Returns the lowest id that no person ever had. */
    public int nextPerson() {
        return nextPerson;
    }

    /** Returns the lowest id that no household ever had. */
    public int nextHousehold() {
        return nextHousehold;
    }

    /** Returns what each run changed, oldest first. */
    public List<RunChanges> runs() {
        return runs;
    }

    @Override
    public String toString() {
        return "LinkHistory[redacted]";
    }
}
