package nl.samentel.hub.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samentel.hub.question.rest.CountAnswer;

/**
 * How many cells of a table are what, and the mark that each kind has in table, chart and legend.
 *
 * @param kinds kinds of cells that have no number and occur, always in the same order
 */
public record CellMarks(List<Kind> kinds) {
    private static final List<String> WITHOUT = List.of("SMALL", "CLOSED", "STRUCTURAL_ZERO");

    /** Copies the list. */
    public CellMarks {
        kinds = List.copyOf(kinds);
    }

    /** A kind of cell and how many there are. */
    public record Kind(String status, String mark, long cells) {}

    static CellMarks of(CountAnswer answer) {
        Map<String, Long> cells =
                answer.cells().stream().collect(Collectors.groupingBy(CountAnswer.Cell::status, Collectors.counting()));
        return new CellMarks(WITHOUT.stream()
                .filter(cells::containsKey)
                .map(s -> new Kind(s, mark(s), cells.getOrDefault(s, 0L)))
                .toList());
    }

    /** Returns a sign that differs from the others without colour. */
    static String mark(String status) {
        return switch (status) {
            case "SMALL" -> "○";
            case "CLOSED" -> "▨";
            case "STRUCTURAL_ZERO" -> "×";
            default -> "";
        };
    }
}
