package nl.samentel.connector.extract;

import java.util.List;
import java.util.Locale;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.Rule;

/**
 * Problems of the same rule in the same column of a file.
 *
 * @param first the first of them
 * @param count how many there are
 * @param rows where the first thousand are
 */
public record ProblemGroup(Problem first, long count, List<Long> rows) {
    /** Copies the rows. */
    public ProblemGroup {
        rows = List.copyOf(rows);
    }

    /** Returns the name of the file. */
    public String file() {
        return first.file();
    }

    /** Returns the column, or an empty text. */
    public String column() {
        return first.column();
    }

    /** Returns the rule. */
    public Rule rule() {
        return first.rule();
    }

    /** Returns the sentence of the first of them. */
    public String message(Locale locale) {
        return first.message(locale);
    }
}
