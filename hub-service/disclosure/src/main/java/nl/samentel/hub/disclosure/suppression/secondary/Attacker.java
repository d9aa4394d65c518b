package nl.samentel.hub.disclosure.suppression.secondary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.disclosure.suppression.secondary.Frames.Frame;
import nl.samentel.hub.disclosure.suppression.solver.LinearOutcome;
import nl.samentel.hub.disclosure.suppression.solver.LinearProgram;
import nl.samentel.hub.disclosure.suppression.solver.LinearSolver;
import nl.samentel.hub.disclosure.suppression.solver.Row;
import nl.samentel.hub.disclosure.suppression.table.Margin;

/**
 * Attacks patterns by two linear programs for each target, in deviations from the true table. A pattern may be fractional:
 * a cell that is hidden by half may deviate half as far.
 */
final class Attacker {
    private static final double TOLERANCE = 1e-6;
    private final HidingProblem problem;
    private final LinearSolver solver;
    private final CutMaker cuts;
    private final Frames frames;
    private final double above;

    Attacker(HidingProblem problem, LinearSolver solver) {
        this.problem = problem;
        this.solver = solver;
        this.cuts = new CutMaker(problem);
        this.frames = new Frames(problem);
        this.above = problem.tables().cells().stream()
                        .mapToLong(c -> c.units())
                        .max()
                        .orElse(0)
                + 10.0
                        * Math.max(
                                problem.protection().width(),
                                problem.protection().insiderWidth());
    }

    /** Attacks. */
    AttackOutcome attack(double[] hidden, Attack attack) {
        Frame frame = frames.of(hidden, attack);
        LinearOutcome down = run(frame, hidden, attack, 1);
        LinearOutcome up = run(frame, hidden, attack, -1);
        if (!(down instanceof LinearOutcome.Solved low) || !(up instanceof LinearOutcome.Solved high)) {
            return new AttackOutcome.Unsettled();
        }
        int column = frame.column(attack.target());
        double needed = attack.width() * Math.min(1, hidden[attack.target()]);
        if (high.value(column) - low.value(column) >= needed - TOLERANCE) {
            return new AttackOutcome.Withstood(List.of(deviation(frame, low), deviation(frame, high)));
        }
        return broken(cuts.cut(attack, prices(frame, low), prices(frame, high)), hidden);
    }

    private static AttackOutcome broken(Optional<Cut> cut, double[] hidden) {
        return cut.filter(c -> c.misses(hidden))
                .<AttackOutcome>map(AttackOutcome.Broken::new)
                .orElseGet(AttackOutcome.Unsettled::new);
    }

    private LinearOutcome run(Frame frame, double[] hidden, Attack attack, int direction) {
        LinearProgram program = new LinearProgram(frame.size());
        for (int i = 0; i < hidden.length; i++) {
            if (frame.has(i)) {
                double reach = i == attack.target() ? attack.width() : Double.POSITIVE_INFINITY;
                program.bounds(
                        frame.column(i),
                        -Math.min(reach, problem.units(i) * hidden[i]),
                        Math.min(reach, above * hidden[i]));
            }
        }
        program.cost(frame.column(attack.target()), direction);
        for (int margin : frame.margins()) {
            program.equal(row(frame, problem.margins().get(margin)));
        }
        return solver.minimise(program);
    }

    private static Row row(Frame frame, Margin margin) {
        Row row = new Row(0);
        if (frame.has(margin.total())) {
            row.with(frame.column(margin.total()), -1);
        }
        margin.parts().stream().filter(frame::has).forEach(p -> row.with(frame.column(p), 1));
        return row;
    }

    private Deviation deviation(Frame frame, LinearOutcome.Solved solved) {
        double[] byCell = new double[problem.cells()];
        Arrays.setAll(byCell, i -> frame.has(i) ? solved.value(frame.column(i)) : 0);
        return new Deviation(byCell);
    }

    private double[] prices(Frame frame, LinearOutcome.Solved solved) {
        double[] prices = new double[problem.margins().size()];
        int row = 0;
        for (int margin : frame.margins()) {
            prices[margin] = solved.price(row++);
        }
        return prices;
    }
}
