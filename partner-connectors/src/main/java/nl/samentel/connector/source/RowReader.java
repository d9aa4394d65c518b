package nl.samentel.connector.source;

import java.io.Closeable;
import java.util.List;
import nl.samentel.connector.problem.Notice;
import nl.samentel.connector.problem.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the rows of one extract, forwards and once. Holds one row at a time; for one thread.
 *
 * <p>Call {@link #select} before the first {@link #next}. Columns that are not selected are skipped without being
 * turned into text.
 */
public interface RowReader extends Closeable {
    /** Returns the column names in the order of the file, trimmed. */
    List<String> header();

    /**
     * Chooses what is read.
     *
     * @param columns positions in the header, from 0; their order becomes the order of {@link #field}
     */
    void select(int[] columns);

    /**
     * Moves to the next row; blank rows are skipped.
     *
     * @return false when there is none
     * @throws SourceException if the rest of the file cannot be read
     */
    boolean next() throws SourceException;

    /** Returns where the row stands: line in a text file, row in a workbook, ordinal + 1 in a query. */
    long row();

    /** Returns how many fields the row has; a workbook or query always has as many as the header. */
    int width();

    /** Returns the trimmed text of a selected column, empty when absent. */
    String field(int slot);

    /** Returns why a selected field cannot be used, such as a formula, or null. */
    @Nullable
    Rule fault(int slot);

    /** Returns how a spreadsheet calls the cell of a selected field, such as {@code B3}; empty elsewhere. */
    default String cell(int slot) {
        return "";
    }

    /** Returns how many bytes were read so far, 0 when unknown. */
    long bytesRead();

    /** Returns a checksum over what was read so far, 0 when there is none; it tells whether a file changed. */
    long checksum();

    /** Returns how it is read, such as {@code windows-1252 ;} or {@code xlsx}. */
    String form();

    /** Returns what is worth telling about the file as a whole. */
    List<Notice> notices();
}
