package nl.samentel.hub.disclosure.suppression.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whole numbers for all hidden cells that fit everything published. Made by checking only. */
final class WholeTable {
    private static final double WHOLE = 1e-4;
    private final Map<Integer, Long> values;

    private WholeTable(Map<Integer, Long> values) {
        this.values = values;
    }

    /** Rounds what a solver found and checks it; nothing if it is not whole or does not fit. */
    static Optional<WholeTable> checked(PublishedTables tables, Map<Integer, Double> found) {
        Map<Integer, Long> values = new HashMap<>();
        for (int cell : tables.hidden()) {
            double value = found.getOrDefault(cell, Double.NaN);
            long whole = Math.round(value);
            if (!(Math.abs(value - whole) < WHOLE) || whole < 0) {
                return Optional.empty();
            }
            values.put(cell, whole);
        }
        WholeTable table = new WholeTable(values);
        return tables.equations().stream().allMatch(table::fits) ? Optional.of(table) : Optional.empty();
    }

    private boolean fits(PublishedTables.Equation equation) {
        return sum(equation.plus()) - sum(equation.minus()) == equation.side();
    }

    private long sum(List<Integer> cells) {
        return cells.stream().mapToLong(this::value).reduce(0, Math::addExact);
    }

    long value(int cell) {
        return values.getOrDefault(cell, 0L);
    }

    boolean agrees(Map<Integer, Long> known) {
        return known.entrySet().stream().allMatch(e -> value(e.getKey()) == e.getValue());
    }
}
