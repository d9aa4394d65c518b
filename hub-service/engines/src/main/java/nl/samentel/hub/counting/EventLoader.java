package nl.samentel.hub.counting;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import nl.samentel.hub.counting.EventTable.Column;
import nl.samentel.hub.counting.EventTable.Kind;
import org.duckdb.DuckDBAppender;

/**
 * Loads tables into the analytical engine. Rows go in by its appender as arrays, some at a time, and become columns there: a call for each number
 * of each row takes four times as long.
 */
final class EventLoader {
    /** Four groups of rows of the engine, which packs whole groups. */
    private static final int ROWS = 4 * 122_880;

    private static final String ARRAYS = "loaded";

    private EventLoader() {}

    static void load(AnalyticalEngine engine, EventTable table) throws SQLException {
        String name = AnalyticalEngine.plain(table.name());
        String columns = table.columns().stream()
                .map(c -> AnalyticalEngine.plain(c.name()) + " " + type(c.kind()))
                .collect(Collectors.joining(", "));
        engine.execute("CREATE TABLE " + name + " (" + columns + ")");
        engine.execute("CREATE TEMP TABLE " + ARRAYS + " (numbers INTEGER["
                + table.columns().size() + "])");
        String numbers = numbers(table.columns());
        Iterator<int[]> rows = table.rows().iterator();
        while (rows.hasNext()) {
            append(engine, rows);
            engine.execute("INSERT INTO " + name + " SELECT " + numbers + " FROM " + ARRAYS);
            engine.execute("TRUNCATE " + ARRAYS);
            engine.pack();
        }
        engine.execute("DROP TABLE " + ARRAYS);
    }

    private static void append(AnalyticalEngine engine, Iterator<int[]> rows) throws SQLException {
        try (DuckDBAppender appender = engine.appenderOfTemporary(ARRAYS)) {
            for (int left = ROWS; left > 0 && rows.hasNext(); left--) {
                appender.beginRow();
                appender.append(rows.next());
                appender.endRow();
            }
        }
    }

    private static String type(Kind kind) {
        return switch (kind) {
            case TRUTH -> "BOOLEAN";
            case SMALL -> "SMALLINT";
            case WHOLE -> "INTEGER";
        };
    }

    private static String numbers(List<Column> columns) {
        List<String> numbers = new ArrayList<>();
        for (Column column : columns) {
            String number = "numbers[" + (numbers.size() + 1) + "]";
            if (column.optional()) {
                number = "nullif(" + number + ", " + EventTable.ABSENT + ")";
            }
            numbers.add(column.kind() == Kind.TRUTH ? number + " = 1" : number + "::" + type(column.kind()));
        }
        return String.join(", ", numbers);
    }
}
