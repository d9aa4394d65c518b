package nl.samentel.hub.disclosure.suppression;

import nl.samentel.hub.disclosure.suppression.audit.AuditSolver;
import nl.samentel.hub.disclosure.suppression.audit.ModelSolver;
import nl.samentel.hub.disclosure.suppression.solver.LinearSolver;
import nl.samentel.hub.disclosure.suppression.solver.OjAlgoSimplex;

/**
 * Who plans and who audits.
 *
 * @param planner solves the programs of the plan
 * @param auditor attacks the plan
 */
record Solvers(LinearSolver planner, AuditSolver auditor) {
    /** Returns the solvers that are present. */
    static Solvers present() {
        return new Solvers(new OjAlgoSimplex(), new ModelSolver());
    }
}
