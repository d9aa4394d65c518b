package nl.samentel.hub.disclosure.suppression.audit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Attacks with ojAlgo's model of expressions: values of cells, presolve, and whichever solver it takes. The optimiser uses
 * another class of the same library, with deviations, fixed dual simplex and no presolve; where a second library is
 * present, the audit is done with that one instead.
 */
public final class ModelSolver implements AuditSolver {
    @Override
    public String name() {
        return "ojAlgo expressions model";
    }

    @Override
    public Attack attack(PublishedTables tables, Map<Integer, Long> known) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Map<Integer, Variable> variables = new HashMap<>();
        for (int cell : tables.hidden()) {
            Variable variable = model.newVariable("c" + cell).lower(0).upper(tables.limit());
            if (known.containsKey(cell)) {
                variable.level(known.getOrDefault(cell, 0L));
            }
            variables.put(cell, variable);
        }
        tables.equations().forEach(e -> row(model.addExpression(), e, variables));
        return question -> extreme(model, variables, question);
    }

    private static void row(Expression row, PublishedTables.Equation equation, Map<Integer, Variable> variables) {
        equation.plus().forEach(c -> row.set(variables.get(c), BigDecimal.ONE));
        equation.minus().forEach(c -> row.set(variables.get(c), BigDecimal.ONE.negate()));
        row.level(equation.side());
    }

    private static Map<Integer, Double> extreme(
            ExpressionsBasedModel model, Map<Integer, Variable> variables, AuditSolver.Question question) {
        variables.forEach(
                (cell, v) -> v.integer(question.whole()).weight(cell == question.target() ? BigDecimal.ONE : null));
        Optimisation.Result result = question.highest() ? model.maximise() : model.minimise();
        Map<Integer, Double> values = new HashMap<>();
        if (result.getState().isOptimal()) {
            variables.forEach((cell, v) -> values.put(cell, result.doubleValue(model.indexOf(v))));
        }
        return values;
    }
}
