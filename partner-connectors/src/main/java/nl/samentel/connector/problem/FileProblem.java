package nl.samentel.connector.problem;

import java.util.List;
import java.util.Locale;

/**
 * Makes a whole file unusable.
 *
 * @param file name of the file
 * @param row row where it showed, 0 when it is not about a row
 * @param column column, or empty
 * @param rule the rule that was broken
 * @param details what the message names: columns, counts, character sets; never values
 */
public record FileProblem(String file, long row, String column, Rule rule, List<String> details) implements Problem {
    /** Copies the details. */
    public FileProblem {
        details = List.copyOf(details);
    }

    /** Returns a problem of the file as a whole. */
    public static FileProblem of(String file, Rule rule, String... details) {
        return new FileProblem(file, 0, "", rule, List.of(details));
    }

    @Override
    public String message(Locale locale) {
        return Messages.of(rule, locale, details);
    }
}
