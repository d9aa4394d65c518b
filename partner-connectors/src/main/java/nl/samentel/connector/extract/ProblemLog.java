package nl.samentel.connector.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.RowProblem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.problem.Severity;

/** Groups problems while they come, keeps a thousand places of each, and passes every one on. */
final class ProblemLog {
    private static final int KEPT = 1_000;

    private record Key(String file, String column, Rule rule) {}

    private static final class Group {
        private final Problem first;
        private final List<Long> rows = new ArrayList<>();
        private long count;

        Group(Problem first) {
            this.first = first;
        }
    }

    private final Map<Key, Group> groups = new LinkedHashMap<>();
    private final Consumer<Problem> listener;
    private boolean refused;

    ProblemLog(Consumer<Problem> listener) {
        this.listener = listener;
    }

    void add(Problem problem) {
        Group group = groups.computeIfAbsent(
                new Key(problem.file(), problem.column(), problem.rule()), k -> new Group(problem));
        group.count++;
        refused |= problem.rule().severity() == Severity.REFUSES_FILE;
        long row = row(problem);
        if (row > 0 && group.rows.size() < KEPT) {
            group.rows.add(row);
        }
        listener.accept(problem);
    }

    private static long row(Problem problem) {
        if (problem instanceof RowProblem inRow) {
            return inRow.row();
        }
        return problem instanceof FileProblem inFile ? inFile.row() : 0;
    }

    /** Tells whether a file was refused as a whole. */
    boolean refused() {
        return refused;
    }

    List<ProblemGroup> groups() {
        return groups.values().stream()
                .map(g -> new ProblemGroup(g.first, g.count, g.rows))
                .toList();
    }
}
