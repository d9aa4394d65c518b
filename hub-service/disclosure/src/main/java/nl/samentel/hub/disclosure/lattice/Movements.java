package nl.samentel.hub.disclosure.lattice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came and went of some units, and what there is of them now. Never leaves this package. */
final class Movements {
    private final Map<Part, Rows> parts = new TreeMap<>();

    /** What a person has of a unit. */
    private record Part(long person, long unit) implements Comparable<Part> {
        @Override
        public int compareTo(Part other) {
            int byPerson = Long.compare(person, other.person);
            return byPerson != 0 ? byPerson : Long.compare(unit, other.unit);
        }
    }

    private record Rows(List<int[]> present, List<Change> changes) {}

    private static final class Tally {
        private int now;
        private int more;
    }

    /** Decides whether a unit of a person counts by how many rows of it a cell had and has. */
    interface Rule {
        boolean counts(int before, int now);
    }

    private Movements() {}

    /**
     * Takes what came and went, and what there is now.
     *
     * @param present all rows of the persons of whom there are changes, and of others who matter
     */
    static Movements of(List<Change> changes, Facts present) {
        Movements movements = new Movements();
        changes.forEach(c -> movements.rows(c.person(), c.unit()).changes().add(c));
        for (int row = 0; row < present.rows(); row++) {
            movements.rows(present.person(row), present.unit(row)).present().add(present.codes(row));
        }
        return movements;
    }

    private Rows rows(long person, long unit) {
        return parts.computeIfAbsent(new Part(person, unit), p -> new Rows(new ArrayList<>(), new ArrayList<>()));
    }

    /**
     * Counts for each cell the distinct persons of whom a unit counts.
     *
     * @param editions the edition since which changes of each cell matter; none for a table that is new
     */
    int[] persons(Cuboid cuboid, int[] editions, Rule rule) {
        int[] found = new int[editions.length];
        long[] last = new long[editions.length];
        for (Map.Entry<Part, Rows> part :
                editions.length == 0 ? Map.<Part, Rows>of().entrySet() : parts.entrySet()) {
            long person = part.getKey().person();
            tallies(cuboid, editions, part.getValue()).forEach((cell, tally) -> {
                boolean another = found[cell] == 0 || last[cell] != person;
                if (another && rule.counts(tally.now - tally.more, tally.now)) {
                    found[cell]++;
                    last[cell] = person;
                }
            });
        }
        return found;
    }

    private static Map<Integer, Tally> tallies(Cuboid cuboid, int[] editions, Rows rows) {
        Map<Integer, Tally> tallies = new HashMap<>();
        rows.present().forEach(codes -> tallies.computeIfAbsent(cuboid.cellOf(codes), c -> new Tally()).now++);
        for (Change change : rows.changes()) {
            int cell = cuboid.cellOf(change.codes());
            if (change.edition() > editions[cell]) {
                tallies.computeIfAbsent(cell, c -> new Tally()).more += change.came() ? 1 : -1;
            }
        }
        return tallies;
    }

    @Override
    public String toString() {
        return "Movements[redacted]";
    }
}
