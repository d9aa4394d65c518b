package nl.samentel.hub.counting;

/**
 * The fact rows of one question as an engine made them: each different unit, person, household and codes together. Lives for as long
 * as a snapshot is built; readable only here.
 */
public final class FactEntries {
    private final int[] units;
    private final int[] persons;
    private final int[] households;
    private final int[][] codes;
    private int size;

    FactEntries(int rows, int dimensions) {
        units = new int[rows];
        persons = new int[rows];
        households = new int[rows];
        codes = new int[dimensions][rows];
    }

    /** Takes unit, person, household and each code. */
    void add(int[] row) throws FactBuildException {
        if (size == units.length || row.length != codes.length + 3) {
            throw new FactBuildException("The engine gave other fact rows than it said.");
        }
        units[size] = row[0];
        persons[size] = row[1];
        households[size] = row[2];
        for (int d = 0; d < codes.length; d++) {
            codes[d][size] = row[d + 3];
        }
        size++;
    }

    int rows() {
        return size;
    }

    int unit(int row) {
        return units[row];
    }

    int person(int row) {
        return persons[row];
    }

    int household(int row) {
        return households[row];
    }

    int[][] codes() {
        return codes;
    }

    @Override
    public String toString() {
        return "FactEntries[redacted]";
    }
}
