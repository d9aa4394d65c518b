package nl.samentel.hub.disclosure.suppression.solver;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Solves with GLOP of OR-Tools, which is native code and faster on large tables. */
public final class GlopSimplex implements LinearSolver {
    private GlopSimplex() {}

    /** Returns the solver if OR-Tools and its library for this platform are on the class path. */
    public static Optional<LinearSolver> ifPresent() {
        try {
            Loader.loadNativeLibraries();
            return Optional.of(new GlopSimplex());
        } catch (LinkageError | RuntimeException absent) {
            return Optional.empty();
        }
    }

    @Override
    public String name() {
        return "OR-Tools GLOP";
    }

    @Override
    public LinearOutcome minimise(LinearProgram program) {
        MPSolver solver = MPSolver.createSolver("GLOP");
        try {
            return minimise(program, solver);
        } finally {
            solver.delete();
        }
    }

    private static LinearOutcome minimise(LinearProgram program, MPSolver solver) {
        MPVariable[] columns = new MPVariable[program.columns()];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = solver.makeNumVar(program.lower(j), program.upper(j), "");
            solver.objective().setCoefficient(columns[j], program.cost(j));
        }
        List<MPConstraint> equalities = new ArrayList<>();
        program.equalities().forEach(r -> equalities.add(fill(solver.makeConstraint(r.side(), r.side()), r, columns)));
        program.covers().forEach(r -> fill(solver.makeConstraint(r.side(), MPSolver.infinity()), r, columns));
        solver.objective().setMinimization();
        MPSolver.ResultStatus status = solver.solve();
        if (status == MPSolver.ResultStatus.OPTIMAL) {
            return solved(columns, equalities);
        }
        return status == MPSolver.ResultStatus.INFEASIBLE
                ? new LinearOutcome.Infeasible()
                : new LinearOutcome.Failed(status.name());
    }

    private static MPConstraint fill(MPConstraint to, Row row, MPVariable[] columns) {
        for (int i = 0; i < row.size(); i++) {
            to.setCoefficient(columns[row.column(i)], row.factor(i));
        }
        return to;
    }

    private static LinearOutcome solved(MPVariable[] columns, List<MPConstraint> equalities) {
        double[] values = new double[columns.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = columns[j].solutionValue();
        }
        double[] prices =
                equalities.stream().mapToDouble(MPConstraint::dualValue).toArray();
        return new LinearOutcome.Solved(values, prices);
    }
}
