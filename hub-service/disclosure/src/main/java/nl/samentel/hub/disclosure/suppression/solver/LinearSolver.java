package nl.samentel.hub.disclosure.suppression.solver;

/** Solves linear programs. An implementation answers the same program in the same way, always. */
public interface LinearSolver {
    /** Minimises. Never throws for what is in the program. */
    LinearOutcome minimise(LinearProgram program);

    /** Returns its name, for the record of a release. */
    String name();
}
