package nl.samentel.hub.counting;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.counting.FactRows.Key;

/**
 * Makes fact rows from events with registered definitions, on an embedded analytical engine in memory. The facts of one question are
 * there at a time.
 */
public final class FactBuilder {
    private FactBuilder() {}

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
     * Makes one fact table per question, and keeps them all.
     *
     * @throws FactBuildException if the engine refuses, or a definition gives a code that is not registered
     */
    public static List<FactTable> build(
            SnapshotEvents events, List<Question> questions, CountingPeriod period, Limits limits)
            throws FactBuildException {
        return build(events, questions, period, limits, FactReader.NONE);
    }

    /**
     * Makes one fact table per question, keeps them all, and shows the rows of each to a reader.
     *
     * @throws FactBuildException if the engine or the reader refuses, or a definition gives a code that is not registered
     */
    public static List<FactTable> build(
            SnapshotEvents events, List<Question> questions, CountingPeriod period, Limits limits, FactReader reader)
            throws FactBuildException {
        List<FactTable> kept = new ArrayList<>();
        try {
            build(events, questions, period, limits, reader, (question, table) -> kept.add(table));
        } catch (IOException e) {
            throw new IllegalStateException("A list takes what it is given.", e);
        }
        return kept;
    }

    /**
     * Makes one fact table per question, in the order of the questions, and gives away each, with its rows, before the next one is made.
     *
     * @throws FactBuildException if the engine or a reader refuses, or a definition gives a code that is not registered
     * @throws IOException if the tables cannot be written
     */
    public static void build(
            SnapshotEvents events,
            List<Question> questions,
            CountingPeriod period,
            Limits limits,
            FactReader reader,
            TableReader tables)
            throws FactBuildException, IOException {
        try (FactEngine engine = FactEngine.load(events, questions, period, limits)) {
            for (Question question : questions) {
                tables.read(question, engine.make(question, rows -> table(engine, question, rows, reader)));
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * Counts the units of each question without making its table.
     *
     * @return the counts by id of the question
     * @throws FactBuildException if the engine refuses, or a definition gives a code that is not registered
     */
    public static Map<String, UnitCounts> units(
            SnapshotEvents events, List<Question> questions, CountingPeriod period, Limits limits)
            throws FactBuildException {
        try (FactEngine engine = FactEngine.load(events, questions, period, limits)) {
            Map<String, UnitCounts> counts = new TreeMap<>();
            for (Question question : questions) {
                counts.put(question.id(), engine.make(question, rows -> {
                    engine.order(rows, Key.UNIT);
                    return rows.units();
                }));
            }
            return counts;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static FactTable table(FactEngine engine, Question question, FactRows rows, FactReader reader)
            throws SQLException, FactBuildException {
        if (reader != FactReader.NONE) {
            reader.read(question, engine.entries(rows.codes()));
        }
        for (Key key : Key.values()) {
            engine.order(rows, key);
        }
        return rows.table();
    }

    /** Keeps the kind of an engine error; its text may repeat a value. */
    private static FactBuildException refused(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int colon = message.indexOf(" Error:");
        String kind = colon > 0 && colon < 40 ? message.substring(0, colon) : "unknown reason";
        return new FactBuildException("The analytical engine refused the snapshot: " + kind + ".");
    }
}
