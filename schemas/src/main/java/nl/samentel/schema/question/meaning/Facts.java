package nl.samentel.schema.question.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that a question counts, ready to be counted by some dimensions. */
public final class Facts {
    private final List<String> dimensions;
    private final List<FactRow> rows;

    Facts(List<String> dimensions, List<FactRow> rows) {
        this.dimensions = dimensions;
        this.rows = rows;
    }

    private record Tally(Set<Integer> units, Set<Integer> persons, Set<Integer> households) {
        static Tally empty() {
            return new Tally(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        void add(FactRow row) {
            units.add(row.unit());
            persons.add(row.who());
            households.add(row.household());
        }

        Counts counts() {
            return new Counts(units.size(), persons.size(), households.size());
        }
    }

    /** Returns how many there are, each person of a unit and each combination of codes for itself. */
    public int size() {
        return rows.size();
    }

    /** Returns those that have a code in a dimension. */
    public Facts where(String dimension, String code) {
        int position = position(dimension);
        return new Facts(
                dimensions,
                rows.stream().filter(r -> r.codes().get(position).equals(code)).toList());
    }

    /**
     * Counts.
     *
     * @param by ids of dimensions of the question, possibly none
     * @return counts by codes in the order of the dimensions; a cell in which nothing was counted is absent
     * @throws IllegalArgumentException if the question has no such dimension
     */
    public Map<List<String>, Counts> count(List<String> by) {
        List<Integer> positions = by.stream().map(this::position).toList();
        Map<List<String>, Tally> tallies = new HashMap<>();
        for (FactRow row : rows) {
            List<String> codes = positions.stream().map(row.codes()::get).toList();
            tallies.computeIfAbsent(codes, c -> Tally.empty()).add(row);
        }
        Map<List<String>, Counts> counts = new HashMap<>();
        tallies.forEach((codes, tally) -> counts.put(codes, tally.counts()));
        return counts;
    }

    private int position(String dimension) {
        int position = dimensions.indexOf(dimension);
        if (position < 0) {
            throw new IllegalArgumentException("The question has no such dimension.");
        }
        return position;
    }
}
