package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.hub.question.rest.CountAnswer.Cell;

/**
 * The same table in two snapshots, cell by cell. It holds nothing but what both answers tell.
 *
 * @param rows cells that differ, in the order of the later answer; at most so many as anybody reads
 * @param same how many cells say the same
 * @param within how many differ by no more than noise and links explain
 * @param beyond how many differ by more
 * @param other how many have a number in one of the answers alone
 */
public record Changes(List<Row> rows, long same, long within, long beyond, long other) {
    private static final int MOST_ROWS = 500;

    /** Copies the list. */
    public Changes {
        rows = List.copyOf(rows);
    }

    /** What became of a cell. */
    enum Verdict {
        SAME,
        WITHIN,
        MORE,
        LESS,
        OTHER
    }

    /** A cell in both answers. */
    public record Row(String label, Cell earlier, Cell later, String verdict) {}

    static Changes of(CountAnswer earlier, CountAnswer later, boolean dutch) {
        Map<Set<String>, Cell> before = new HashMap<>();
        earlier.cells().forEach(c -> before.put(key(earlier, c), c));
        List<Row> rows = new ArrayList<>();
        for (Cell cell : later.cells()) {
            Cell old = before.get(key(later, cell));
            if (old != null) {
                rows.add(new Row(
                        label(later, cell, dutch), old, cell, verdict(old, cell).name()));
            }
        }
        return new Changes(
                rows.stream()
                        .filter(r -> !r.verdict().equals(Verdict.SAME.name()))
                        .limit(MOST_ROWS)
                        .toList(),
                count(rows, Verdict.SAME),
                count(rows, Verdict.WITHIN),
                count(rows, Verdict.MORE) + count(rows, Verdict.LESS),
                count(rows, Verdict.OTHER));
    }

    private static long count(List<Row> rows, Verdict verdict) {
        return rows.stream().filter(r -> r.verdict().equals(verdict.name())).count();
    }

    /** The dimensions may have been asked for in another order. */
    private static Set<String> key(CountAnswer answer, Cell cell) {
        Set<String> key = new HashSet<>();
        for (int i = 0; i < cell.codes().size(); i++) {
            key.add(answer.dimensions().get(i).id() + "=" + cell.codes().get(i));
        }
        return key;
    }

    private static String label(CountAnswer answer, Cell cell, boolean dutch) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < cell.codes().size(); i++) {
            String code = cell.codes().get(i);
            labels.add(answer.dimensions().get(i).codes().stream()
                    .filter(c -> c.code().equals(code))
                    .map(c -> c.label(dutch))
                    .findFirst()
                    .orElse(code));
        }
        return labels.stream().collect(Collectors.joining(", "));
    }

    static Verdict verdict(Cell earlier, Cell later) {
        Long before = Measure.COUNT.value(earlier);
        Long after = Measure.COUNT.value(later);
        if (before == null || after == null) {
            return earlier.status().equals(later.status()) ? Verdict.SAME : Verdict.OTHER;
        }
        if (Objects.equals(before, after)) {
            return Verdict.SAME;
        }
        if (Ordering.overlap(Measure.COUNT, earlier, later)) {
            return Verdict.WITHIN;
        }
        return after > before ? Verdict.MORE : Verdict.LESS;
    }
}
