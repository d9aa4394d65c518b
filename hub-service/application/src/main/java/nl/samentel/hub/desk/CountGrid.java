package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.hub.question.rest.Bilingual;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.CodeAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;

/**
 * An answer as rows and columns. Time goes across; without time the last dimension does, but areas go down where two dimensions allow
 * it; one dimension alone goes down. Codes keep their order, whatever the numbers are.
 *
 * @param heads names of the dimensions that go down
 * @param columns codes that go across; with one dimension alone what is counted
 * @param rows rows in the order of the codes
 * @param time whether what the numbers follow, across or in one column down, is time
 * @param places whether each row is an area
 */
public record CountGrid(List<String> heads, List<Head> columns, List<Row> rows, boolean time, boolean places) {
    /** Copies the lists. */
    public CountGrid {
        heads = List.copyOf(heads);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A code as people read it.
     *
     * @param partial whether the data hold a part of this time only
     */
    public record Head(String code, String label, boolean partial) {
        static Head of(DimensionAnswer dimension, CodeAnswer code, boolean dutch) {
            return new Head(code.code(), code.label(dutch), dimension.partial().contains(code.code()));
        }
    }

    /**
     * A row.
     *
     * @param heads what it is about, one for each dimension that goes down
     * @param cells its numbers
     */
    public record Row(List<Head> heads, List<CountAnswer.Cell> cells) {
        /** Copies the lists. */
        public Row {
            heads = List.copyOf(heads);
            cells = List.copyOf(cells);
        }

        /** Returns what it is about in one text. */
        public String label() {
            return heads.stream().map(Head::label).collect(Collectors.joining(", "));
        }

        /** Tells whether the data hold a part of its time only. */
        public boolean partial() {
            return heads.stream().anyMatch(Head::partial);
        }
    }

    /** Arranges an answer. */
    static CountGrid of(CountAnswer answer, boolean dutch) {
        return of(answer.dimensions(), answer.cells(), answer.question().unitLabel(), dutch);
    }

    /**
     * Arranges cells.
     *
     * @param cells of all combinations of codes, the last dimension fastest
     * @param unit what is counted
     */
    static CountGrid of(List<DimensionAnswer> dimensions, List<CountAnswer.Cell> cells, Bilingual unit, boolean dutch) {
        Optional<Integer> across = across(dimensions);
        List<Integer> down = IntStream.range(0, dimensions.size())
                .filter(i -> across.filter(a -> a == i).isEmpty())
                .boxed()
                .toList();
        List<Head> columns = across.map(a -> heads(dimensions.get(a), dutch))
                .orElseGet(() -> List.of(new Head("", unit.in(dutch), false)));
        int step = across.map(a -> stride(dimensions, a)).orElse(0);
        return new CountGrid(
                down.stream().map(i -> dimensions.get(i).label().in(dutch)).toList(),
                columns,
                starts(dimensions, down, dutch).stream()
                        .map(start -> row(start, cells, columns.size(), step))
                        .toList(),
                across.or(() -> down.stream().findFirst())
                        .filter(i -> isOf(dimensions, i, DimensionAnswer.TIME))
                        .isPresent(),
                down.size() == 1 && isOf(dimensions, down.get(0), DimensionAnswer.PLACE));
    }

    private static boolean isOf(List<DimensionAnswer> dimensions, int dimension, String kind) {
        return kind.equals(dimensions.get(dimension).kind());
    }

    private static Row row(Start start, List<CountAnswer.Cell> cells, int columns, int step) {
        return new Row(
                start.heads(),
                IntStream.range(0, columns)
                        .mapToObj(c -> cells.get(start.at() + c * step))
                        .toList());
    }

    private static Optional<Integer> across(List<DimensionAnswer> dimensions) {
        int count = dimensions.size();
        if (count < 2) {
            return Optional.empty();
        }
        boolean placeLast =
                DimensionAnswer.PLACE.equals(dimensions.get(count - 1).kind());
        int otherwise = placeLast && count == 2 ? 0 : count - 1;
        return Optional.of(IntStream.range(0, count)
                .map(i -> count - 1 - i)
                .filter(i -> isOf(dimensions, i, DimensionAnswer.TIME))
                .findFirst()
                .orElse(otherwise));
    }

    /** Where the first cell of a row is, and what the row is about. */
    private record Start(List<Head> heads, int at) {}

    private static List<Start> starts(List<DimensionAnswer> dimensions, List<Integer> down, boolean dutch) {
        List<Start> starts = List.of(new Start(List.of(), 0));
        for (int dimension : down) {
            List<Head> codes = heads(dimensions.get(dimension), dutch);
            int step = stride(dimensions, dimension);
            List<Start> longer = new ArrayList<>();
            for (Start start : starts) {
                for (int i = 0; i < codes.size(); i++) {
                    List<Head> heads = new ArrayList<>(start.heads());
                    heads.add(codes.get(i));
                    longer.add(new Start(heads, start.at() + i * step));
                }
            }
            starts = longer;
        }
        return starts;
    }

    private static List<Head> heads(DimensionAnswer dimension, boolean dutch) {
        return dimension.codes().stream().map(c -> Head.of(dimension, c, dutch)).toList();
    }

    /** Returns how far apart two cells are that differ by one code of a dimension. */
    private static int stride(List<DimensionAnswer> dimensions, int dimension) {
        return dimensions.subList(dimension + 1, dimensions.size()).stream()
                .mapToInt(d -> d.codes().size())
                .reduce(1, Math::multiplyExact);
    }

    /** Tells whether a number is about a part of its time only. */
    boolean partial(Row row, int column) {
        return row.partial() || columns.get(column).partial();
    }

    /** Returns the times of which the data hold a part only. */
    List<String> partials() {
        return Stream.concat(columns.stream(), rows.stream().flatMap(r -> r.heads().stream()))
                .filter(Head::partial)
                .map(Head::label)
                .distinct()
                .toList();
    }
}
