package nl.samentel.hub.counting;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import nl.samentel.hub.counting.EventTable.Column;
import nl.samentel.hub.counting.EventTable.Kind;
import org.duckdb.DuckDBAppender;

/** Loads tables into the analytical engine by its appender. */
final class EventLoader {
    private EventLoader() {}

    static void load(AnalyticalEngine engine, EventTable table) throws SQLException {
        String name = AnalyticalEngine.plain(table.name());
        String columns = table.columns().stream()
                .map(c -> AnalyticalEngine.plain(c.name()) + " " + type(c.kind()))
                .collect(Collectors.joining(", "));
        engine.execute("CREATE TABLE " + name + " (" + columns + ")");
        try (DuckDBAppender appender = engine.appender(name)) {
            for (int[] row : table.rows()) {
                append(appender, table.columns(), row);
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

    private static void append(DuckDBAppender appender, List<Column> columns, int[] row) throws SQLException {
        appender.beginRow();
        for (int i = 0; i < row.length; i++) {
            if (row[i] == EventTable.ABSENT) {
                appender.appendNull();
            } else {
                append(appender, columns.get(i).kind(), row[i]);
            }
        }
        appender.endRow();
    }

    private static void append(DuckDBAppender appender, Kind kind, int number) throws SQLException {
        switch (kind) {
            case TRUTH -> appender.append(number == 1);
            case SMALL -> appender.append((short) number);
            case WHOLE -> appender.append(number);
        }
    }
}
