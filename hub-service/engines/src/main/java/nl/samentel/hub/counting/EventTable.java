package nl.samentel.hub.counting;

import java.util.List;

/**
 * A table that the statements of questions read, for the engine that runs them. Its rows are about people: an engine takes
 * them in and shows them to nobody. Never printed.
 *
 * @param name name of the table
 * @param columns its columns
 * @param rows a new array for each row, with a number for each column: {@link #ABSENT} for none, 0 and 1 for a truth value
 */
public record EventTable(String name, List<Column> columns, Iterable<int[]> rows) {
    /** Stands for no value. */
    public static final int ABSENT = Integer.MIN_VALUE;

    /** What the numbers of a column are. */
    public enum Kind {
        /** True or false. */
        TRUTH,
        /** Numbers of at most 16 bits. */
        SMALL,
        /** Numbers of at most 32 bits. */
        WHOLE
    }

    /**
     * A column.
     *
     * @param name its name: letters, digits and underscores
     * @param kind what its numbers are
     * @param optional whether a row may have none
     */
    public record Column(String name, Kind kind, boolean optional) {
        static Column of(String name, Kind kind) {
            return new Column(name, kind, false);
        }

        static Column optional(String name, Kind kind) {
            return new Column(name, kind, true);
        }
    }

    /** Copies the list of columns. */
    public EventTable {
        columns = List.copyOf(columns);
    }

    @Override
    public String toString() {
        return "EventTable[" + name + ", redacted]";
    }
}
