package nl.samentel.connector.problem;

import java.util.List;
import java.util.Locale;

/**
 * Tells something that stops nothing.
 *
 * @param file name of the file
 * @param column column, or empty
 * @param rule what is told
 * @param details what the message names; never values
 */
public record Notice(String file, String column, Rule rule, List<String> details) implements Problem {
    /** Copies the details. */
    public Notice {
        details = List.copyOf(details);
    }

    @Override
    public String message(Locale locale) {
        return Messages.of(rule, locale, details);
    }
}
