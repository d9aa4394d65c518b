package nl.samentel.hub.disclosure.suppression;

import nl.samentel.hub.disclosure.suppression.audit.AuditSolver;
import nl.samentel.hub.disclosure.suppression.audit.ModelSolver;
import nl.samentel.hub.disclosure.suppression.solver.GlopSimplex;
import nl.samentel.hub.disclosure.suppression.solver.LinearSolver;
import nl.samentel.hub.disclosure.suppression.solver.OjAlgoSimplex;

/**
 * Who plans and who audits. Where OR-Tools is present it plans and ojAlgo audits, so that no library judges its own work.
 *
 * @param planner solves the programs of the plan
 * @param auditor attacks the plan
 */
record Solvers(LinearSolver planner, AuditSolver auditor) {
    /** Returns the solvers that are present. */
    static Solvers present() {
        return new Solvers(GlopSimplex.ifPresent().orElseGet(OjAlgoSimplex::new), new ModelSolver());
    }
}
