package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.question.rest.QuestionAnswer.DimensionAnswer;
import nl.samentel.hub.release.rest.TablesAnswer;

/**
 * An official table as rows and columns: the last dimension goes across, the others go down; with one dimension there is one column.
 *
 * @param title what the table is about
 * @param heads names of the dimensions that go down
 * @param columns labels of the codes that go across
 * @param rows rows in the order of the codes
 */
public record OfficialGrid(String title, List<String> heads, List<String> columns, List<Row> rows) {
    /**
     * A row.
     *
     * @param labels what it is about, one for each dimension that goes down
     * @param cells its cells
     */
    public record Row(List<String> labels, List<TablesAnswer.Cell> cells) {}

    static List<OfficialGrid> of(TablesAnswer answer, boolean dutch) {
        return answer.tables().stream().map(table -> grid(table, dutch)).toList();
    }

    private static OfficialGrid grid(TablesAnswer.TablePart table, boolean dutch) {
        List<DimensionAnswer> dimensions = table.dimensions();
        boolean across = dimensions.size() > 1;
        List<String> columns = across
                ? labels(dimensions.get(dimensions.size() - 1), dutch)
                : List.of(table.question().unitLabel().in(dutch));
        List<DimensionAnswer> down = across ? dimensions.subList(0, dimensions.size() - 1) : dimensions;
        List<Row> rows = new ArrayList<>();
        for (int from = 0; from < table.cells().size(); from += columns.size()) {
            rows.add(new Row(
                    rowLabels(down, rows.size(), dutch),
                    List.copyOf(table.cells().subList(from, from + columns.size()))));
        }
        return new OfficialGrid(
                table.question().title().in(dutch),
                down.stream().map(d -> d.label().in(dutch)).toList(),
                columns,
                rows);
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
