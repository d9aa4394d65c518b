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

    /** Counts; of one person no more units in a cell than the limit, those that come first in the order of the rows. */
    static Counts of(KeyedFacts facts, Cuboid cuboid, int limit) {
        Counts counts = new Counts(cuboid.cells());
        int[] cells = cuboid.cellsOf(facts.facts());
        counts.countUnits(facts, cells, limit);
        counts.countHouseholds(facts, cells);
        return counts;
    }

    private void countUnits(KeyedFacts facts, int[] cells, int limit) {
        int[] last = new int[units.length];
        int[] times = new int[units.length];
        for (int row : facts.byPerson()) {
            int cell = cells[row];
            if (last[cell] != facts.person(row)) {
                last[cell] = facts.person(row);
                times[cell] = 0;
                persons[cell]++;
                personSums[cell] += facts.personKey(row);
            }
            if (times[cell]++ < limit) {
                units[cell]++;
                unitSums[cell] += facts.unitKey(row);
            }
        }
    }

    private void countHouseholds(KeyedFacts facts, int[] cells) {
        int[] last = new int[households.length];
        for (int row : facts.byHousehold()) {
            int cell = cells[row];
            if (last[cell] != facts.household(row)) {
                last[cell] = facts.household(row);
                households[cell]++;
                householdSums[cell] += facts.householdKey(row);
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
