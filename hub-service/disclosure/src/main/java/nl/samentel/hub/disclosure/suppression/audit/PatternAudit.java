package nl.samentel.hub.disclosure.suppression.audit;

import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import nl.samentel.hub.disclosure.suppression.audit.Reader.Finding;
import nl.samentel.hub.disclosure.suppression.protection.Knowers;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;

/** Audits patterns of hidden cells. */
public final class PatternAudit {
    private final LinkedTables tables;
    private final Protection protection;
    private final AuditSolver solver;
    private final BooleanSupplier stop;

    private PatternAudit(LinkedTables tables, Protection protection, AuditSolver solver, BooleanSupplier stop) {
        this.tables = tables;
        this.protection = protection;
        this.solver = solver;
        this.stop = stop;
    }

    /** Makes an audit that goes on until it knows, or the thread is interrupted. */
    public static PatternAudit of(LinkedTables tables, Protection protection, AuditSolver solver) {
        return new PatternAudit(
                tables, protection, solver, () -> Thread.currentThread().isInterrupted());
    }

    /** Attacks the tables with these cells hidden. */
    public AuditOutcome examine(Collection<Integer> hiddenCells) {
        BitSet hidden = new BitSet();
        hiddenCells.forEach(hidden::set);
        PublishedTables published = PublishedTables.of(tables, hidden, limit());
        WholeTables found = new WholeTables();
        Doubtful doubtful = new Doubtful();
        for (Set<Integer> known : new Knowers(tables, protection.insiders()).of(hidden)) {
            if (!examine(reader(published, known, found), known.isEmpty(), doubtful)) {
                return new AuditOutcome.Stopped(solver.name());
            }
        }
        return doubtful.outcome(solver.name());
    }

    private boolean examine(Reader reader, boolean outsider, Doubtful doubtful) {
        long width = outsider ? protection.width() : protection.insiderWidth();
        for (int cell : reader.targets()) {
            if (stop.getAsBoolean()) {
                return false;
            }
            doubtful.add(cell, outsider, reader.examine(cell, width));
        }
        return true;
    }

    private Reader reader(PublishedTables published, Set<Integer> known, WholeTables found) {
        var numbers = new TreeMap<Integer, Long>();
        known.forEach(i -> numbers.put(i, tables.cell(i).units()));
        return new Reader(published, numbers, solver, found);
    }

    /** Far above what is true, so that it keeps nothing uncertain by itself. */
    private long limit() {
        long most = tables.cells().stream().mapToLong(c -> c.units()).max().orElse(0);
        return most + 10 * Math.max(protection.width(), protection.insiderWidth());
    }

    /** Cells that are not uncertain enough. */
    private static final class Doubtful {
        private final SortedSet<Integer> exact = new TreeSet<>();
        private final SortedSet<Integer> narrow = new TreeSet<>();
        private final SortedSet<Integer> known = new TreeSet<>();

        void add(int cell, boolean outsider, Finding finding) {
            if (finding != Finding.UNCERTAIN) {
                (outsider ? narrow : known).add(cell);
            }
            if (finding == Finding.EXACT && outsider) {
                exact.add(cell);
            }
        }

        AuditOutcome outcome(String solver) {
            return narrow.isEmpty() && known.isEmpty()
                    ? new AuditOutcome.Passed(solver)
                    : new AuditOutcome.Failed(
                            solver,
                            exact.stream().toList(),
                            narrow.stream().toList(),
                            known.stream().toList());
        }
    }
}
