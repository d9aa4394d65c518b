package nl.samentel.hub.counting;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Takes the fact rows of one question from an engine and makes its fact table. For each key an engine gives the different rows
 * of that key and all codes, in ascending order of the key and of the codes. What came in is not readable here.
 */
public final class FactRows {
    private final Question question;
    private final CountingPeriod period;
    private final Map<Key, OrderingBuilder> orderings = new EnumMap<>(Key.class);

    private FactRows(Question question, CountingPeriod period) {
        this.question = question;
        this.period = period;
    }

    /** What rows are ordered by. */
    public enum Key {
        /** What is counted. */
        UNIT,
        /** Its persons. */
        PERSON,
        /** Their households. */
        HOUSEHOLD;

        /** Returns the column of the facts. */
        public String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Starts without rows. */
    public static FactRows of(Question question, CountingPeriod period) {
        return new FactRows(question, period);
    }

    /** Returns the columns of the facts that hold codes, in order. */
    public List<String> codes() {
        return question.dimensions().stream().map(Dimension::id).toList();
    }

    /**
     * Makes room for rows of a key and forgets those that were there.
     *
     * @param rows how many will come
     */
    public void expect(Key key, int rows) {
        orderings.put(key, new OrderingBuilder(rows, codes().size()));
    }

    /**
     * Takes the next row of a key.
     *
     * @param row the key and each code; a negative code stands for none
     * @throws FactBuildException if a code is missing, or there are more rows than were expected
     */
    public void add(Key key, int[] row) throws FactBuildException {
        ordering(key).add(row);
    }

    /**
     * Makes the table.
     *
     * @throws FactBuildException if rows of a key are missing
     */
    public FactTable table() throws FactBuildException {
        return new FactTable(
                question.id(),
                question.digest(),
                period,
                ordering(Key.UNIT).build(),
                ordering(Key.PERSON).build(),
                ordering(Key.HOUSEHOLD).build());
    }

    /** Counts the units; rows of other keys may be missing. */
    UnitCounts units() throws FactBuildException {
        return UnitCounts.of(question, period, ordering(Key.UNIT).build());
    }

    private OrderingBuilder ordering(Key key) throws FactBuildException {
        OrderingBuilder ordering = orderings.get(key);
        if (ordering == null) {
            throw new FactBuildException("The facts of " + question.id() + " lack an order.");
        }
        return ordering;
    }

    @Override
    public String toString() {
        return "FactRows[" + question.id() + ", redacted]";
    }
}
