package nl.samentel.connector.row;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.connector.problem.RowProblem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.problem.Severity;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the current row, each thing once although several events read the same column. */
public final class RowFaults {
    private final String file;
    private final Set<RowProblem> problems = new LinkedHashSet<>();
    private long row;
    private boolean rejected;

    /** Collects for a file. */
    public RowFaults(String file) {
        this.file = file;
    }

    /** Starts the next row. */
    public void start(long number) {
        row = number;
        rejected = false;
        if (!problems.isEmpty()) {
            problems.clear();
        }
    }

    /** Adds a fault; details name lists, formats and counts, never values. */
    public void add(@Nullable String column, Rule rule, String... details) {
        problems.add(new RowProblem(file, row, column == null ? "" : column, rule, List.of(details)));
        rejected |= rule.severity() == Severity.REJECTS_ROW;
    }

    /** Tells whether the row must be left out. */
    public boolean rejected() {
        return rejected;
    }

    /** Returns the faults of the row. */
    public List<RowProblem> problems() {
        return problems.isEmpty() ? List.of() : new ArrayList<>(problems);
    }
}
