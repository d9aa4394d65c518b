package nl.samentel.hub.disclosure.suppression.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A closed set of tables of one measure that are protected together, with everything of that measure released before.
 * Cells are numbered in the order in which tables name them.
 */
public final class LinkedTables {
    private final List<Cell> cells;
    private final List<Margin> margins;
    private final Map<CellId, Integer> numbers;

    private LinkedTables(List<Cell> cells, List<Margin> margins, Map<CellId, Integer> numbers) {
        this.cells = List.copyOf(cells);
        this.margins = List.copyOf(margins);
        this.numbers = Map.copyOf(numbers);
    }

    /** Starts an empty set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns all cells. */
    public List<Cell> cells() {
        return cells;
    }

    /** Returns a cell by its number. */
    public Cell cell(int number) {
        return cells.get(number);
    }

    /** Returns all equations. */
    public List<Margin> margins() {
        return margins;
    }

    /**
     * Returns the number of a cell.
     *
     * @throws IllegalArgumentException if no table has it
     */
    public int number(CellId id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("No table of the set has the cell " + id.codes() + ".");
        }
        return number;
    }

    @Override
    public String toString() {
        return "LinkedTables[" + cells.size() + " cells, " + margins.size() + " margins, redacted]";
    }

    /** Gathers tables and what is known of their cells. Not for use by several threads. */
    public static final class Builder {
        private final List<FrequencyTable> tables = new ArrayList<>();
        private final Map<CellId, Counts> counts = new LinkedHashMap<>();
        private final Map<CellId, Standing> standings = new LinkedHashMap<>();

        private Builder() {}

        /** Adds a table, new or released before. */
        public Builder table(FrequencyTable table) {
            tables.add(table);
            return this;
        }

        /** Sets the numbers of a cell, of a total as well; a cell without numbers is empty. */
        public Builder count(CellId id, Counts numbers) {
            counts.put(id, numbers);
            return this;
        }

        /** Sets what was said of a cell before; nothing was, unless this says so. */
        public Builder standing(CellId id, Standing standing) {
            standings.put(id, standing);
            return this;
        }

        /**
         * Closes the set.
         *
         * @throws IllegalArgumentException if a number belongs to no table or a margin does not add up
         */
        public LinkedTables build() {
            Set<CellId> ids = new LinkedHashSet<>();
            tables.forEach(t -> ids.addAll(t.cells()));
            if (!ids.containsAll(counts.keySet()) || !ids.containsAll(standings.keySet())) {
                throw new IllegalArgumentException("Something was said of a cell that no table has.");
            }
            Map<CellId, Integer> numbers = new LinkedHashMap<>();
            ids.forEach(id -> numbers.put(id, numbers.size()));
            List<Cell> cells = ids.stream()
                    .map(id -> new Cell(
                            id, counts.getOrDefault(id, Counts.NONE), standings.getOrDefault(id, Standing.NEW)))
                    .toList();
            return new LinkedTables(cells, margins(cells, numbers), numbers);
        }

        private List<Margin> margins(List<Cell> cells, Map<CellId, Integer> numbers) {
            Set<Margin> margins = new LinkedHashSet<>();
            for (FrequencyTable table : tables) {
                for (FrequencyTable.Equation e : table.equations()) {
                    List<Integer> parts = e.parts().stream().map(numbers::get).toList();
                    Margin margin = new Margin(e.dimension(), numbers.getOrDefault(e.total(), -1), parts);
                    check(margin, cells);
                    margins.add(margin);
                }
            }
            return List.copyOf(margins);
        }

        private static void check(Margin margin, List<Cell> cells) {
            long sum =
                    margin.parts().stream().mapToLong(p -> cells.get(p).units()).reduce(0, Math::addExact);
            if (sum != cells.get(margin.total()).units()) {
                throw new IllegalArgumentException(
                        "A margin along " + margin.dimension() + " does not add up; nothing is released.");
            }
        }
    }
}
