package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.question.rest.CountAnswer;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;

/**
 * An answer as rows and columns: the last dimension goes across, the others go down; with one dimension alone there is one column.
 *
 * @param heads names of the dimensions that go down
 * @param columns labels of the codes that go across
 * @param rows rows in the order of the codes
 * @param time whether what goes across, or down if there is one dimension, is a time
 */
public record CountGrid(List<String> heads, List<String> columns, List<Row> rows, boolean time) {
    private static final List<String> TIMES = List.of("year", "quarter", "month");

    /**
     * A row.
     *
     * @param labels what it is about, one for each dimension that goes down
     * @param cells its numbers
     */
    public record Row(List<String> labels, List<CountAnswer.Cell> cells) {}

    /** Arranges an answer. */
    static CountGrid of(CountAnswer answer, boolean dutch) {
        List<DimensionAnswer> dimensions = answer.dimensions();
        boolean across = dimensions.size() > 1;
        List<String> columns = across
                ? labels(dimensions.get(dimensions.size() - 1), dutch)
                : List.of(answer.question().unitLabel().in(dutch));
        List<DimensionAnswer> down = across ? dimensions.subList(0, dimensions.size() - 1) : dimensions;
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < answer.cells().size(); from += columns.size()) {
            rows.add(new Row(
                    rowLabels(down, rows.size(), dutch),
                    List.copyOf(answer.cells().subList(from, from + columns.size()))));
        }
        boolean time = !dimensions.isEmpty()
                && TIMES.contains(dimensions.get(dimensions.size() - 1).id());
        return new CountGrid(down.stream().map(d -> d.label().in(dutch)).toList(), columns, rows, time);
    }

    private static List<String> labels(DimensionAnswer dimension, boolean dutch) {
        return dimension.codes().stream().map(c -> c.label(dutch)).toList();
    }

    /** The last of several dimensions changes fastest. */
    private static List<String> rowLabels(List<DimensionAnswer> down, int row, boolean dutch) {
        List<String> labels = new ArrayList<>();
        int rest = row;
        for (int i = down.size() - 1; i >= 0; i--) {
            List<String> codes = labels(down.get(i), dutch);
            labels.add(0, codes.get(rest % codes.size()));
            rest /= codes.size();
        }
        return labels;
    }
}
