package nl.samentel.hub.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.samentel.hub.counting.FactRows.Key;
import nl.samentel.hub.plan.FactPlan;
import nl.samentel.hub.plan.FactPlanner;
import org.jooq.SQLDialect;

/** Holds the events of a snapshot in an analytical engine, and makes the facts of one question at a time out of them. */
final class FactEngine implements AutoCloseable {
    private static final SQLDialect DIALECT = SQLDialect.DUCKDB;
    private static final int NO_CODE = -1;

    private final AnalyticalEngine engine;
    private final CountingPeriod period;

    private FactEngine(AnalyticalEngine engine, CountingPeriod period) {
        this.engine = engine;
        this.period = period;
    }

    /** Takes what is made of a question while its facts are there. */
    interface Work<T> {
        T of(FactRows rows) throws SQLException, FactBuildException;
    }

    static FactEngine load(
            SnapshotEvents events, List<Question> questions, CountingPeriod period, FactBuilder.Limits limits)
            throws SQLException {
        AnalyticalEngine engine = AnalyticalEngine.start(limits);
        try {
            for (EventTable table : EventTables.of(
                    events, questions.stream().map(Question::definition).toList())) {
                EventLoader.load(engine, table);
            }
            FactEngine loaded = new FactEngine(engine, period);
            loaded.run(FactPlan.shared(DIALECT));
            return loaded;
        } catch (SQLException | RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /** Makes the facts of a question, and removes them when the work on them is done. */
    <T> T make(Question question, Work<T> work) throws SQLException, FactBuildException {
        FactPlan plan = FactPlanner.plan(question.definition(), period.from(), period.to());
        run(plan.statements(DIALECT));
        T made = work.of(FactRows.of(question, period));
        run(plan.removal(DIALECT));
        return made;
    }

    private void run(List<String> statements) throws SQLException {
        for (String statement : statements) {
            engine.execute(statement);
        }
    }

    /** Reads the different rows of a key, in order. */
    void order(FactRows rows, Key key) throws SQLException, FactBuildException {
        String columns = String.join(", ", rows.codes());
        engine.execute(
                "CREATE TEMP TABLE ordered AS SELECT DISTINCT " + key.column() + " AS key, " + columns + " FROM fact");
        try (Statement statement = engine.statement()) {
            rows.expect(key, count(statement, "ordered"));
            try (ResultSet result =
                    statement.executeQuery("SELECT key, " + columns + " FROM ordered ORDER BY key, " + columns)) {
                read(result, rows, key);
            }
        } finally {
            engine.execute("DROP TABLE ordered");
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

    /** Reads the different rows of all keys together. */
    FactEntries entries(List<String> codes) throws SQLException, FactBuildException {
        String columns = String.join(", ", codes);
        engine.execute(
                "CREATE TEMP TABLE entries AS SELECT DISTINCT unit, person, household, " + columns + " FROM fact");
        try (Statement statement = engine.statement()) {
            FactEntries entries = new FactEntries(count(statement, "entries"), codes.size());
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

    private static int count(Statement statement, String table) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        engine.close();
    }
}
