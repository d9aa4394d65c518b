package nl.samentel.hub.counting;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes fact rows from events with the registered definitions, on an embedded analytical engine in memory. */
public final class FactBuilder {
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
            EventLoader.load(engine, events);
            FactBuilder builder = new FactBuilder(engine, period);
            builder.prepare();
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

    private void prepare() throws SQLException {
        engine.execute("CREATE TABLE period (data_from DATE, data_to DATE)");
        try (PreparedStatement insert = engine.prepare("INSERT INTO period VALUES (?, ?)")) {
            insert.setDate(1, Date.valueOf(period.from()));
            insert.setDate(2, Date.valueOf(period.to()));
            insert.execute();
        }
        engine.execute(Questions.resource("base.sql"));
    }

    private FactTable table(Question question) throws SQLException {
        engine.execute("CREATE TEMP TABLE fact AS SELECT unit, person, household, "
                + question.dimensions().stream().map(FactBuilder::coded).collect(Collectors.joining(", ")) + " FROM ("
                + Questions.resource(question.id() + ".sql") + ")");
        FactTable table = new FactTable(
                question.id(),
                question.version(),
                period,
                ordering(question, "unit"),
                ordering(question, "person"),
                ordering(question, "household"));
        engine.execute("DROP TABLE fact");
        return table;
    }

    /** Turns a code into its position; a code that is not registered fails the cast, and with it the build. */
    private static String coded(Dimension dimension) {
        String codes = dimension.codeNames().stream()
                .map(c -> "'" + AnalyticalEngine.plain(c) + "'")
                .collect(Collectors.joining(", "));
        String id = AnalyticalEngine.plain(dimension.id());
        return "CAST(enum_code(CAST(CAST(" + id + " AS VARCHAR) AS ENUM (" + codes + "))) AS SMALLINT) AS " + id;
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
                if (result.wasNull()) {
                    throw new SQLException("Definition Error: a code is missing");
                }
            }
        }
        return new Ordering(keys, codes);
    }
}
