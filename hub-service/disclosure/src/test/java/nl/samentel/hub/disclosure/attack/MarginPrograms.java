package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.disclosure.suppression.solver.LinearOutcome;
import nl.samentel.hub.disclosure.suppression.solver.LinearProgram;
import nl.samentel.hub.disclosure.suppression.solver.OjAlgoSimplex;
import nl.samentel.hub.disclosure.suppression.solver.Row;

/**
 * Bounds the numbers of a table by its answers and those of all its margins: within the largest deviation of what is shown, below what
 * is small at most, 0 or more, and adding up.
 */
final class MarginPrograms {
    private static final double MOST = 5_000;
    private static final double SMALL_AT_MOST = Hub.THRESHOLDS.persons() - 1 + Hub.DEVIATION;

    private record Place(int mask, int cell, boolean isPublic) {}

    private final List<Place> places = new ArrayList<>();
    private final List<double[]> bounds = new ArrayList<>();
    private final int table;

    private MarginPrograms(int table) {
        this.table = table;
    }

    /** Sets the programs up: the cells of the table first, then those of its margins. */
    static MarginPrograms of(Answers answers, int table, int[][] exact) {
        MarginPrograms programs = new MarginPrograms(table);
        for (int mask = table; mask >= 0; mask--) {
            for (int cell = 0; (mask & table) == mask && cell < Cells.size(mask); cell++) {
                boolean isPublic = exact[mask].length > 0;
                programs.places.add(new Place(mask, cell, isPublic));
                programs.bounds.add(
                        isPublic
                                ? new double[] {exact[mask][cell], exact[mask][cell]}
                                : bounds(answers.of(mask, cell)));
            }
        }
        return programs;
    }

    private static double[] bounds(long answer) {
        if (answer > 0) {
            return new double[] {Math.max(0, answer - Hub.DEVIATION), answer + Hub.DEVIATION};
        }
        return new double[] {0, answer == Answers.SMALL ? SMALL_AT_MOST : MOST};
    }

    int cells() {
        return places.size();
    }

    boolean isPublic(int cell) {
        return places.get(cell).isPublic();
    }

    /** Returns how wide the interval of a cell is in whole numbers, and checks that it holds the truth. */
    long width(int cell, int[][] counts) {
        long low = (long) Math.ceil(solve(cell, 1) - 1e-6);
        long high = (long) Math.floor(-solve(cell, -1) + 1e-6);
        Place place = places.get(cell);
        assertThat((long) counts[place.mask()][place.cell()]).isBetween(low, high);
        return high - low;
    }

    private double solve(int cell, double cost) {
        LinearProgram program = new LinearProgram(places.size());
        for (int i = 0; i < places.size(); i++) {
            program.bounds(i, bounds.get(i)[0], bounds.get(i)[1]);
        }
        program.cost(cell, cost);
        for (int i = Cells.size(table); i < places.size(); i++) {
            program.equal(sum(i));
        }
        LinearOutcome outcome = new OjAlgoSimplex().minimise(program);
        assertThat(outcome).isInstanceOf(LinearOutcome.Solved.class);
        return cost * ((LinearOutcome.Solved) outcome).value(cell);
    }

    private Row sum(int margin) {
        Row row = new Row(0).with(margin, -1);
        Place whole = places.get(margin);
        for (int part = 0; part < Cells.size(table); part++) {
            if (Cells.of(whole.mask(), Cells.codes(table, part)) == whole.cell()) {
                row.with(part, 1);
            }
        }
        return row;
    }
}
