package nl.samentel.hub.disclosure.lattice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What changed in the rows of a question since each of its answers was given. An answer stays as it is until as many persons changed
 * in its cell as the threshold: the difference of two snapshots would be a cell of fewer. Exact; never leaves this package.
 */
final class History {
    private final Facts facts;
    private final List<Change> changes;
    private final Map<Integer, Given> given = new HashMap<>();

    private record Change(long person, int[] codes, int edition) {}

    /** Answers of a table, and the edition in which each was given. */
    private record Given(long[] answers, int[] editions) {}

    private History(Facts facts, List<Change> changes) {
        this.facts = facts;
        this.changes = changes;
    }

    /** Starts with the first snapshot. */
    static History of(Facts facts) {
        return new History(facts, List.of());
    }

    /** Goes on with a newer snapshot. */
    History next(Facts newer) {
        int edition = edition() + 1;
        List<Change> all = new ArrayList<>(changes);
        all.addAll(differences(facts, newer, edition));
        all.addAll(differences(newer, facts, edition));
        all.sort(Comparator.comparingLong(Change::person));
        History next = new History(newer, all);
        next.given.putAll(given);
        return next;
    }

    private static List<Change> differences(Facts some, Facts others, int edition) {
        Map<Long, Integer> rows = new HashMap<>();
        for (int row = 0; row < others.rows(); row++) {
            rows.put(others.unit(row), row);
        }
        List<Change> differences = new ArrayList<>();
        for (int row = 0; row < some.rows(); row++) {
            int other = rows.getOrDefault(some.unit(row), -1);
            if (other < 0 || !some.sameRow(row, others, other)) {
                differences.add(new Change(some.person(row), some.codes(row), edition));
            }
        }
        return differences;
    }

    private int edition() {
        return changes.stream().mapToInt(Change::edition).max().orElse(0);
    }

    Facts facts() {
        return facts;
    }

    /** Keeps of a table what was given and changed too little, and remembers the rest as given now. */
    long[] settle(int mask, Cuboid cuboid, long[] fresh, int threshold) {
        long[] settled = fresh.clone();
        int[] editions = new int[fresh.length];
        Arrays.fill(editions, edition());
        Given before = given.getOrDefault(mask, new Given(new long[0], new int[0]));
        int[] changed = changed(cuboid, before.editions());
        for (int cell = 0; cell < before.answers().length; cell++) {
            boolean closed = before.answers()[cell] == Grid.encode(Grid.State.CLOSED);
            if (closed || changed[cell] < threshold) {
                settled[cell] = before.answers()[cell];
                editions[cell] = before.editions()[cell];
            }
        }
        given.put(mask, new Given(settled, editions));
        return settled;
    }

    /** Counts for each cell the distinct persons who changed in it since its answer was given. */
    private int[] changed(Cuboid cuboid, int[] editions) {
        int[] changed = new int[editions.length];
        long[] last = new long[editions.length];
        for (Change change : editions.length == 0 ? List.<Change>of() : changes) {
            int cell = cuboid.cellOf(change.codes());
            boolean another = changed[cell] == 0 || last[cell] != change.person();
            if (change.edition() > editions[cell] && another) {
                changed[cell]++;
                last[cell] = change.person();
            }
        }
        return changed;
    }

    @Override
    public String toString() {
        return "History[redacted]";
    }
}
