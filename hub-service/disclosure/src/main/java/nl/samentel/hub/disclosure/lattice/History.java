package nl.samentel.hub.disclosure.lattice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What came and went in the rows of a question since each of its answers was given. An answer stays as it is until more persons than
 * anybody outside knows came into its cell or left it, and as many as the threshold at least: the difference of two snapshots would be a
 * cell of fewer. Who changed and stayed in the cell does not count. Exact, and kept sealed from one snapshot to the next; only this
 * package reads it.
 */
public final class History {
    private final Facts facts;
    private final int edition;
    private final List<Change> changes;
    private final Movements movements;
    private final Map<Integer, Given> given = new TreeMap<>();
    /** By table, how many persons of each cell were forgotten since its answer was given. */
    private final Map<Integer, int[]> gone = new TreeMap<>();
    /** Persons who were forgotten since the last edition: what is new of them was counted already. */
    private final Set<Long> forgotten = new HashSet<>();

    private History(Facts facts, int edition, List<Change> changes) {
        this.facts = facts;
        this.edition = edition;
        this.changes = changes;
        Set<Long> moved = changes.stream().map(Change::person).collect(Collectors.toSet());
        this.movements = Movements.of(changes, facts.of(moved::contains));
    }

    /** Answers of a table, and the edition in which each was given. */
    private record Given(long[] answers, int[] editions) {}

    /** Starts with the first snapshot. */
    static History of(Facts facts) {
        return new History(facts, 0, List.of());
    }

    /** Goes on with a newer snapshot. */
    History next(Facts newer) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(differences(facts, newer, false));
        all.addAll(differences(newer, facts, true));
        History next = new History(newer, edition + 1, all);
        next.given.putAll(given);
        next.gone.putAll(gone);
        return next;
    }

    private List<Change> differences(Facts some, Facts others, boolean came) {
        long[] known = IntStream.range(0, others.rows())
                .mapToLong(others::fingerprint)
                .sorted()
                .toArray();
        return IntStream.range(0, some.rows())
                .filter(row -> !forgotten.contains(some.person(row)))
                .filter(row -> Arrays.binarySearch(known, some.fingerprint(row)) < 0)
                .mapToObj(row -> new Change(some.person(row), some.unit(row), some.codes(row), edition + 1, came))
                .toList();
    }

    /**
     * Forgets persons of whom records were taken back. How many there were in each cell stays, so that its answer is made anew when
     * they are enough; who, and with which codes, does not.
     *
     * @param lattice the dimensions of the question
     * @param persons their numbers
     */
    public History forgetting(Lattice lattice, Set<Long> persons) {
        Facts rest = facts.of(p -> !persons.contains(p));
        History next = new History(
                rest,
                edition,
                changes.stream().filter(c -> !persons.contains(c.person())).toList());
        next.given.putAll(given);
        next.forgotten.addAll(forgotten);
        next.forgotten.addAll(persons);
        List<Change> theirs =
                changes.stream().filter(c -> persons.contains(c.person())).toList();
        Movements lost = Movements.of(theirs, facts.of(persons::contains));
        given.forEach((mask, table) -> {
            int[] counted = lost.persons(Cuboid.of(lattice, mask), table.editions(), (before, now) -> before > 0);
            int[] earlier = gone.getOrDefault(mask, new int[counted.length]);
            Arrays.setAll(counted, cell -> counted[cell] + earlier[cell]);
            next.gone.put(mask, counted);
        });
        return next;
    }

    Facts facts() {
        return facts;
    }

    /** How many persons a cell waits for before its answer is made anew. */
    interface Waiting {
        int persons(int cell, int edition);
    }

    /** Keeps of a table what was given and changed too little, and remembers the rest as given now. */
    long[] settle(int mask, Cuboid cuboid, long[] fresh, Waiting waiting) {
        long[] settled = fresh.clone();
        int[] editions = new int[fresh.length];
        Arrays.fill(editions, edition);
        Given before = given.getOrDefault(mask, new Given(new long[0], new int[0]));
        int[] moved = movements.persons(cuboid, before.editions(), (had, has) -> had > 0 != has > 0);
        int[] lost = gone.getOrDefault(mask, new int[moved.length]).clone();
        for (int cell = 0; cell < before.answers().length; cell++) {
            boolean closed = before.answers()[cell] == Grid.encode(Grid.State.CLOSED);
            boolean impossible = fresh[cell] == Grid.encode(Grid.State.IMPOSSIBLE);
            if (impossible) {
                continue;
            }
            if (closed || moved[cell] + lost[cell] < waiting.persons(cell, before.editions()[cell])) {
                settled[cell] = before.answers()[cell];
                editions[cell] = before.editions()[cell];
            } else {
                lost[cell] = 0;
            }
        }
        given.put(mask, new Given(settled, editions));
        gone.put(mask, lost.length == settled.length ? lost : new int[settled.length]);
        return settled;
    }

    /** Writes it in plain; the caller seals. */
    public void write(DataOutputStream out) throws IOException {
        facts.write(out);
        out.writeInt(edition);
        out.writeInt(changes.size());
        for (Change change : changes) {
            out.writeLong(change.person());
            out.writeLong(change.unit());
            out.writeInt(change.edition());
            out.writeBoolean(change.came());
            Tables.write(out, change.codes());
        }
        Tables.writeEach(out, given, (table, to) -> {
            Tables.write(to, table.answers());
            Tables.write(to, table.editions());
        });
        Tables.writeEach(out, gone, (counts, to) -> Tables.write(to, counts));
        Tables.write(out, forgotten.stream().mapToLong(p -> p).sorted().toArray());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException if it is something else
     */
    public static History read(DataInputStream in) throws IOException {
        Facts facts = Facts.read(in);
        int edition = in.readInt();
        Change[] changes = new Change[in.readInt()];
        for (int i = 0; i < changes.length; i++) {
            long person = in.readLong();
            long unit = in.readLong();
            int since = in.readInt();
            boolean came = in.readBoolean();
            changes[i] = new Change(person, unit, Tables.ints(in), since, came);
        }
        History history = new History(facts, edition, List.of(changes));
        history.given.putAll(Tables.readEach(in, from -> new Given(Tables.longs(from), Tables.ints(from))));
        history.gone.putAll(Tables.readEach(in, Tables::ints));
        Arrays.stream(Tables.longs(in)).forEach(history.forgotten::add);
        return history;
    }

    @Override
    public String toString() {
        return "History[redacted]";
    }
}
