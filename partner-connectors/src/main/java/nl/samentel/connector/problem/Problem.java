package nl.samentel.connector.problem;

import java.util.Locale;

/** Something a data steward should know about an extract. Never holds a value from a data row. */
public sealed interface Problem permits FileProblem, RowProblem, Notice {
    /** Returns the name of the file or query, without its folder. */
    String file();

    /** Returns the rule that was broken. */
    Rule rule();

    /** Returns the column as the mapping calls it; empty when the problem is not about one column. */
    String column();

    /** Returns one sentence that says what is wrong and what to do, without file, row and column. */
    String message(Locale locale);
}
