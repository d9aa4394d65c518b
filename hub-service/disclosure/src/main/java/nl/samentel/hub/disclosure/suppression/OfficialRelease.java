package nl.samentel.hub.disclosure.suppression;

import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Account;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Reason;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.ReleasedCell;
import nl.samentel.hub.disclosure.suppression.audit.AuditOutcome;
import nl.samentel.hub.disclosure.suppression.audit.PatternAudit;
import nl.samentel.hub.disclosure.suppression.primary.ZeroRule;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;
import nl.samentel.hub.disclosure.suppression.secondary.Hiding;
import nl.samentel.hub.disclosure.suppression.secondary.HidingProblem;
import nl.samentel.hub.disclosure.suppression.secondary.Suppression;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;

/** Releases a closed set of linked tables, or nothing. */
public final class OfficialRelease {
    private static final int ATTEMPTS = 3;
    private final LinkedTables tables;
    private final ReleaseRules rules;
    private final Solvers solvers;

    private OfficialRelease(LinkedTables tables, ReleaseRules rules, Solvers solvers) {
        this.tables = tables;
        this.rules = rules;
        this.solvers = solvers;
    }

    /** Releases with the solvers that are present. */
    public static ReleaseOutcome protect(LinkedTables tables, ReleaseRules rules, Effort effort) {
        return new OfficialRelease(tables, rules, Solvers.present()).release(effort);
    }

    /**
     * Plans and audits. Planning knows fractions and the audit whole numbers only, so that an audit may fail where a plan
     * is right; then it is planned anew, a little wider, and audited against the same width.
     */
    private ReleaseOutcome release(Effort effort) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HidingProblem problem = problem(attempt);
            Hiding hiding = Suppression.solve(problem, solvers.planner(), effort);
            if (!(hiding instanceof Hiding.Found found)) {
                return new ReleaseOutcome.Refused(
                        hiding instanceof Hiding.Impossible ? Reason.NOTHING_PROTECTS : Reason.NO_PATTERN_IN_TIME);
            }
            AuditOutcome audit = PatternAudit.of(tables, rules.protection(), solvers.auditor())
                    .examine(found.hidden());
            if (audit instanceof AuditOutcome.Passed) {
                return released(found.hidden(), problem.forced(), found.proven() && attempt == 0);
            }
            if (audit instanceof AuditOutcome.Stopped) {
                return new ReleaseOutcome.Refused(Reason.AUDIT_STOPPED);
            }
        }
        return new ReleaseOutcome.Refused(Reason.AUDIT_FAILED);
    }

    private HidingProblem problem(int wider) {
        Protection asked = rules.protection();
        Protection planned = new Protection(asked.width() + wider, asked.insiders(), asked.insiderWidth() + wider);
        BitSet sensitive = rules.primary().sensitive(tables);
        List<Integer> hideable = IntStream.range(0, tables.cells().size())
                .filter(i ->
                        rules.zeros() != ZeroRule.PUBLISHED || tables.cell(i).units() > 0)
                .boxed()
                .toList();
        return new HidingProblem(tables, sensitive.stream().boxed().toList(), hideable, rules.weight(), planned);
    }

    private ReleaseOutcome released(List<Integer> hidden, int forced, boolean proven) {
        List<ReleasedCell> cells = IntStream.range(0, tables.cells().size())
                .mapToObj(i -> new ReleasedCell(
                        tables.cell(i).id(),
                        hidden.contains(i)
                                ? OptionalLong.empty()
                                : OptionalLong.of(tables.cell(i).units())))
                .toList();
        Account account = new Account(
                forced,
                hidden.size() - forced,
                proven,
                solvers.planner().name(),
                solvers.auditor().name());
        return new ReleaseOutcome.Released(cells, account);
    }
}
