package nl.samentel.connector.extract;

import java.util.List;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.RowProblem;

/**
 * What would leave for the first rows of a file, and what would stay. Holds values from the file: it is shown to whoever has
 * the file, and kept nowhere.
 *
 * @param name name of the file, or of the part that has none
 * @param usable false when the file is refused
 * @param problems what is wrong with the file as a whole
 * @param read columns that are read, in the order of the file
 * @param dropped columns that are never read
 * @param rows the first rows
 */
public record PreviewedFile(
        String name, boolean usable, List<Problem> problems, List<String> read, List<String> dropped, List<Row> rows) {
    /** Copies the lists. */
    public PreviewedFile {
        problems = List.copyOf(problems);
        read = List.copyOf(read);
        dropped = List.copyOf(dropped);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param number line in a text file, row in a workbook
     * @param fate what becomes of it
     * @param values the values of the columns that are read
     * @param problems what is wrong with it
     * @param events what would leave
     */
    public record Row(long number, RowFate fate, List<String> values, List<RowProblem> problems, List<Leaves> events) {
        /** Copies the lists. */
        public Row {
            values = List.copyOf(values);
            problems = List.copyOf(problems);
            events = List.copyOf(events);
        }
    }

    /**
     * An event that would leave.
     *
     * @param type code of its type
     * @param fields its fields
     */
    public record Leaves(String type, List<Field> fields) {
        /** Copies the fields. */
        public Leaves {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of an event.
     *
     * @param name name in the event schema; empty for a tag
     * @param value as it would leave; of an id or a tag only what it is
     */
    public record Field(String name, String value) {}

    static PreviewedFile refused(String name, List<Problem> problems) {
        return new PreviewedFile(name, false, problems, List.of(), List.of(), List.of());
    }

    static PreviewedFile told(Problem problem, boolean usable) {
        return new PreviewedFile(problem.file(), usable, List.of(problem), List.of(), List.of(), List.of());
    }
}
