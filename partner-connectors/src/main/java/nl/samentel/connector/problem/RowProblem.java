package nl.samentel.connector.problem;

import java.util.List;
import java.util.Locale;

/**
 * Concerns one row.
 *
 * @param file name of the file
 * @param row line in a text file, row in a workbook; the header is row 1
 * @param column column, or empty
 * @param rule the rule that was broken
 * @param details what the message names: code lists, counts, formats; never values
 */
public record RowProblem(String file, long row, String column, Rule rule, List<String> details) implements Problem {
    /** Copies the details. */
    public RowProblem {
        details = List.copyOf(details);
    }

    @Override
    public String message(Locale locale) {
        return Messages.of(rule, locale, details);
    }
}
