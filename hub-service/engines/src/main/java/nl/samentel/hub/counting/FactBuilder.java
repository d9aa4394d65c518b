package nl.samentel.hub.counting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.samentel.hub.plan.Calendars;
import nl.samentel.hub.plan.FactPlan;
import nl.samentel.hub.plan.FactPlanner;
import nl.samentel.schema.question.Definition;
import org.jooq.SQLDialect;

/** Makes fact rows from events with registered definitions, on an embedded analytical engine in memory. */
public final class FactBuilder {
    private static final SQLDialect DIALECT = SQLDialect.DUCKDB;

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
        try (AnalyticalEngine engine = AnalyticalEngine.start(limits)) {
            EventLoader.load(engine, events, Calendars.months(definitions(questions)));
            FactBuilder builder = new FactBuilder(engine, period);
            builder.run(FactPlan.shared(DIALECT));
            List<FactTable> tables = new ArrayList<>();
            for (Question question : questions) {
                tables.add(builder.table(question));
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

    private FactTable table(Question question) throws SQLException {
        FactPlan plan = FactPlanner.plan(question.definition(), period.from(), period.to());
        run(plan.statements(DIALECT));
        FactTable table = new FactTable(
                question.id(),
                question.digest(),
                period,
                ordering(question, "unit"),
                ordering(question, "person"),
                ordering(question, "household"));
        run(plan.removal(DIALECT));
        return table;
    }

    private Ordering ordering(Question question, String key) throws SQLException {
        String columns = question.dimensions().stream().map(Dimension::id).collect(Collectors.joining(", "));
        engine.execute("CREATE TEMP TABLE ordered AS SELECT DISTINCT " + key + " AS key, " + columns + " FROM fact");
        try (Statement statement = engine.statement()) {
            int rows;
            try (ResultSet count = statement.executeQuery("SELECT count(*) FROM ordered")) {
                count.next();
                rows = count.getInt(1);
            }
            try (ResultSet result =
                    statement.executeQuery("SELECT key, " + columns + " FROM ordered ORDER BY key, " + columns)) {
                return read(result, rows, question.dimensions().size());
            }
        } finally {
            engine.execute("DROP TABLE ordered");
        }
    }

    private static Ordering read(ResultSet result, int rows, int dimensions) throws SQLException {
        int[] keys = new int[rows];
        short[][] codes = new short[dimensions][rows];
        for (int row = 0; row < rows && result.next(); row++) {
            keys[row] = result.getInt(1);
            for (int d = 0; d < dimensions; d++) {
                codes[d][row] = result.getShort(d + 2);
                if (result.wasNull() || codes[d][row] < 0) {
                    throw new SQLException("Definition Error: a code is missing");
                }
            }
        }
        return new Ordering(keys, codes);
    }
}
