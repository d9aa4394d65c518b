package nl.samentel.hub.disclosure.lattice;

/** The exact numbers of one table, and the sums of the record keys of what is in each cell. Never leaves this package. */
final class Counts {
    private final int[] units;
    private final int[] persons;
    private final int[] households;
    private final long[] unitSums;
    private final long[] personSums;
    private final long[] householdSums;

    private Counts(int cells) {
        units = new int[cells];
        persons = new int[cells];
        households = new int[cells];
        unitSums = new long[cells];
        personSums = new long[cells];
        householdSums = new long[cells];
    }

    /** Counts; of one person no more units in a cell than the limit. */
    static Counts of(KeyedFacts facts, Cuboid cuboid, int limit) {
        Counts counts = new Counts(cuboid.cells());
        int[] cells = cuboid.cellsOf(facts.facts());
        counts.countUnits(facts, cells, limit);
        count(facts.persons(), cells, counts.persons, counts.personSums);
        count(facts.households(), cells, counts.households, counts.householdSums);
        return counts;
    }

    private void countUnits(KeyedFacts facts, int[] cells, int limit) {
        Distinct all = facts.units();
        int[] last = new int[units.length];
        long[] owner = new long[units.length];
        int[] times = new int[units.length];
        for (int i = 0; i < all.size(); i++) {
            int row = all.row(i);
            int cell = cells[row];
            if (last[cell] == all.number(row)) {
                continue;
            }
            boolean another = last[cell] == 0 || owner[cell] != facts.owner(row);
            last[cell] = all.number(row);
            owner[cell] = facts.owner(row);
            times[cell] = another ? 1 : times[cell] + 1;
            if (times[cell] <= limit) {
                units[cell]++;
                unitSums[cell] += all.key(row);
            }
        }
    }

    private static void count(Distinct all, int[] cells, int[] counts, long[] sums) {
        int[] last = new int[counts.length];
        for (int i = 0; i < all.size(); i++) {
            int row = all.row(i);
            int cell = cells[row];
            if (last[cell] != all.number(row)) {
                last[cell] = all.number(row);
                counts[cell]++;
                sums[cell] += all.key(row);
            }
        }
    }

    int units(int cell) {
        return units[cell];
    }

    int persons(int cell) {
        return persons[cell];
    }

    int households(int cell) {
        return households[cell];
    }

    /** Returns of how many a cell is at least: units, persons or households, whatever are fewest. */
    int fewest(int cell) {
        return Math.min(units[cell], Math.min(persons[cell], households[cell]));
    }

    long unitSum(int cell) {
        return unitSums[cell];
    }

    long personSum(int cell) {
        return personSums[cell];
    }

    long householdSum(int cell) {
        return householdSums[cell];
    }

    @Override
    public String toString() {
        return "Counts[redacted]";
    }
}
