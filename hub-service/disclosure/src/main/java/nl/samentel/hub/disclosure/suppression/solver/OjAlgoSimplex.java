package nl.samentel.hub.disclosure.suppression.solver;

import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.structure.Mutate1D;

/**
 * Solves with ojAlgo's dual simplex, without its presolve, so that every row keeps its price. Columns are moved to start
 * at 0: with negative lower bounds the primal simplex of ojAlgo 57.1 was seen to call the origin optimal.
 */
public final class OjAlgoSimplex implements LinearSolver {
    private final Optimisation.Options options = new Optimisation.Options();

    /** Makes a solver. */
    public OjAlgoSimplex() {
        options.linear().dual();
        options.sparse = Boolean.FALSE;
    }

    @Override
    public String name() {
        return "ojAlgo dual simplex";
    }

    @Override
    public LinearOutcome minimise(LinearProgram program) {
        if (program.equalities().isEmpty() && program.covers().isEmpty()) {
            return unbound(program);
        }
        Optimisation.Result result = build(program).solve();
        if (result.getState().isOptimal()) {
            return solved(program, result);
        }
        return result.getState() == Optimisation.State.INFEASIBLE
                ? new LinearOutcome.Infeasible()
                : new LinearOutcome.Failed(result.getState().name());
    }

    private org.ojalgo.optimisation.linear.LinearSolver build(LinearProgram program) {
        int n = program.columns();
        double[] cost = new double[n];
        double[] upper = new double[n];
        for (int j = 0; j < n; j++) {
            cost[j] = program.cost(j);
            upper[j] = program.upper(j) - program.lower(j);
        }
        var builder = org.ojalgo.optimisation.linear.LinearSolver.newGeneralBuilder(cost)
                .lower(new double[n])
                .upper(upper);
        program.equalities().forEach(r -> fill(builder.equality(moved(r, program)), r, 1));
        program.covers().forEach(r -> fill(builder.inequality(-moved(r, program)), r, -1));
        return builder.build(options);
    }

    private static double moved(Row row, LinearProgram program) {
        double side = row.side();
        for (int i = 0; i < row.size(); i++) {
            side -= row.factor(i) * program.lower(row.column(i));
        }
        return side;
    }

    private static void fill(Mutate1D to, Row row, int sign) {
        for (int i = 0; i < row.size(); i++) {
            to.set((long) row.column(i), sign * row.factor(i));
        }
    }

    /** The multipliers of ojAlgo are prices with the other sign. */
    private static LinearOutcome solved(LinearProgram program, Optimisation.Result result) {
        double[] values = new double[program.columns()];
        for (int j = 0; j < values.length; j++) {
            values[j] = result.doubleValue(j) + program.lower(j);
        }
        double[] prices = new double[program.equalities().size()];
        result.getMultipliers().ifPresent(m -> {
            for (int i = 0; i < prices.length; i++) {
                prices[i] = -m.doubleValue(i);
            }
        });
        return new LinearOutcome.Solved(values, prices);
    }

    private static LinearOutcome unbound(LinearProgram program) {
        double[] values = new double[program.columns()];
        for (int j = 0; j < values.length; j++) {
            values[j] = program.cost(j) < 0 ? program.upper(j) : program.lower(j);
        }
        return new LinearOutcome.Solved(values, new double[0]);
    }
}
