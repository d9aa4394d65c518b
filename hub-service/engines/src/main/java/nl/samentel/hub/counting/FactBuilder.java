package nl.samentel.hub.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.counting.FactRows.Key;
import nl.samentel.hub.plan.FactPlan;
import nl.samentel.hub.plan.FactPlanner;
import nl.samentel.schema.question.Definition;
import org.jooq.SQLDialect;

/** Makes fact rows from events with registered definitions, on an embedded analytical engine in memory. */
public final class FactBuilder {
    private static final SQLDialect DIALECT = SQLDialect.DUCKDB;
    private static final int NO_CODE = -1;

    private final AnalyticalEngine engine;
    private final CountingPeriod period;

    private FactBuilder(AnalyticalEngine engine, CountingPeriod period) {
        this.engine = engine;
        this.period = period;
    }

    /**
     * What the engine may use.
     *
     * @param memoryMegabytes memory of the engine beside the Java heap, at least 128
     * @param threads threads, at least 1
     */
    public record Limits(int memoryMegabytes, int threads) {
        /** Fits a municipality on a small machine. */
        public static final Limits DEFAULT = new Limits(1024, 2);

        /** Refuses limits under which the engine does not start. */
        public Limits {
            if (memoryMegabytes < 128 || threads < 1) {
                throw new IllegalArgumentException("The engine needs at least 128 MB and one thread.");
            }
        }
    }

    /**
     * Makes one fact table per question.
     *
     * @throws FactBuildException if the engine refuses, or a definition gives a code that is not registered
     */
    public static List<FactTable> build(
            SnapshotEvents events, List<Question> questions, CountingPeriod period, Limits limits)
            throws FactBuildException {
        return build(events, questions, period, limits, FactReader.NONE);
    }

    /**
     * Makes one fact table per question, and shows the rows of each to a reader.
     *
     * @throws FactBuildException if the engine or the reader refuses, or a definition gives a code that is not registered
     */
    public static List<FactTable> build(
            SnapshotEvents events, List<Question> questions, CountingPeriod period, Limits limits, FactReader reader)
            throws FactBuildException {
        try (AnalyticalEngine engine = AnalyticalEngine.start(limits)) {
            for (EventTable table : EventTables.of(events, definitions(questions))) {
                EventLoader.load(engine, table);
            }
            FactBuilder builder = new FactBuilder(engine, period);
            builder.run(FactPlan.shared(DIALECT));
            List<FactTable> tables = new ArrayList<>();
            for (Question question : questions) {
                tables.add(builder.table(question, reader));
            }
            return tables;
        } catch (SQLException e) {
            throw new FactBuildException("The analytical engine refused the snapshot: " + kind(e) + ".");
        }
    }

    /** Keeps the kind of an engine error; its text may repeat a value. */
    private static String kind(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int colon = message.indexOf(" Error:");
        return colon > 0 && colon < 40 ? message.substring(0, colon) : "unknown reason";
    }

    private static List<Definition> definitions(List<Question> questions) {
        return questions.stream().map(Question::definition).toList();
    }

    private void run(List<String> statements) throws SQLException {
        for (String statement : statements) {
            engine.execute(statement);
        }
    }

    private FactTable table(Question question, FactReader reader) throws SQLException, FactBuildException {
        FactPlan plan = FactPlanner.plan(question.definition(), period.from(), period.to());
        run(plan.statements(DIALECT));
        FactRows rows = FactRows.of(question, period);
        for (Key key : Key.values()) {
            order(rows, key);
        }
        FactTable table = rows.table();
        if (reader != FactReader.NONE) {
            reader.read(question, entries(rows.codes()));
        }
        run(plan.removal(DIALECT));
        return table;
    }

    private void order(FactRows rows, Key key) throws SQLException, FactBuildException {
        String columns = String.join(", ", rows.codes());
        engine.execute(
                "CREATE TEMP TABLE ordered AS SELECT DISTINCT " + key.column() + " AS key, " + columns + " FROM fact");
        try (Statement statement = engine.statement()) {
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM ordered")) {
                count.next();
                rows.expect(key, count.getInt(1));
            }
            try (ResultSet result =
                    statement.executeQuery("SELECT key, " + columns + " FROM ordered ORDER BY key, " + columns)) {
                read(result, rows, key);
            }
        } finally {
            engine.execute("DROP TABLE ordered");
        }
    }

    private FactEntries entries(List<String> codes) throws SQLException, FactBuildException {
        String columns = String.join(", ", codes);
        engine.execute(
                "CREATE TEMP TABLE entries AS SELECT DISTINCT unit, person, household, " + columns + " FROM fact");
        try (Statement statement = engine.statement()) {
            FactEntries entries;
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM entries")) {
                count.next();
                entries = new FactEntries(count.getInt(1), codes.size());
            }
            try (ResultSet result = statement.executeQuery("SELECT * FROM entries")) {
                int[] row = new int[codes.size() + 3];
                while (result.next()) {
                    for (int column = 0; column < row.length; column++) {
                        row[column] = result.getInt(column + 1);
                    }
                    entries.add(row);
                }
            }
            return entries;
        } finally {
            engine.execute("DROP TABLE entries");
        }
    }

    private static void read(ResultSet result, FactRows rows, Key key) throws SQLException, FactBuildException {
        int[] row = new int[rows.codes().size() + 1];
        while (result.next()) {
            row[0] = result.getInt(1);
            for (int d = 1; d < row.length; d++) {
                int code = result.getShort(d + 1);
                row[d] = result.wasNull() ? NO_CODE : code;
            }
            rows.add(key, row);
        }
    }
}
