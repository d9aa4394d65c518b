package nl.samentel.connector.synthetic.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came out of one table.
 *
 * @param table the true table
 * @param cells its cells in order of codes; none when the hub was not asked
 */
record TableVerdict(TruthTable table, List<CellVerdict> cells) {
    static TableVerdict of(TruthTable table, Optional<Answer> answer, Tolerance tolerance) {
        if (answer.isEmpty()) {
            return new TableVerdict(table, List.of());
        }
        TreeMap<String, List<String>> all = new TreeMap<>();
        table.counts().keySet().forEach(c -> all.put(String.join(" ", c), c));
        answer.get().codes(table).forEach(c -> all.put(String.join(" ", c), c));
        List<CellVerdict> cells = new ArrayList<>();
        for (List<String> codes : all.values()) {
            cells.add(cell(table, answer.get(), codes, tolerance));
        }
        return new TableVerdict(table, List.copyOf(cells));
    }

    private static CellVerdict cell(TruthTable table, Answer answer, List<String> codes, Tolerance tolerance) {
        TrueCell cell = table.cell(codes);
        int truth = cell.count();
        int allowed = tolerance.of(table.linked(), truth, answer.limits().noise());
        Optional<Answer.ShownCell> shown = answer.shown(table, codes);
        if (shown.isEmpty()) {
            return new CellVerdict(codes, truth, "absent", allowed, truth == 0);
        }
        int value = shown.get().value();
        return switch (shown.get().status()) {
            case "VALUE" ->
                new CellVerdict(
                        codes,
                        truth,
                        Integer.toString(value),
                        allowed,
                        Math.abs(value - truth) <= allowed && tolerance.shows(cell, answer.limits()),
                        shown.get().interval());
            case "SMALL" ->
                new CellVerdict(codes, truth, "small", allowed, tolerance.hides(table.linked(), cell, answer.limits()));
            case "CLOSED" -> new CellVerdict(codes, truth, "closed", allowed, true);
            case "STRUCTURAL_ZERO" -> new CellVerdict(codes, truth, "impossible", 0, truth == 0);
            default -> new CellVerdict(codes, truth, shown.get().status(), allowed, false);
        };
    }

    /** Returns how many cells the hub keeps closed: nothing can be said about them. */
    long closed() {
        return cells.stream().filter(c -> c.shown().equals("closed")).count();
    }

    boolean asked() {
        return !cells.isEmpty();
    }

    long differing() {
        return cells.stream().filter(c -> !c.good()).count();
    }

    long valuesShown() {
        return cells.stream()
                .filter(c -> Character.isDigit(c.shown().charAt(0)))
                .count();
    }
}
