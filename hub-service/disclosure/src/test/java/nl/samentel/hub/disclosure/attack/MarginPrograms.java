package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.suppression.solver.LinearOutcome;
import nl.samentel.hub.disclosure.suppression.solver.LinearProgram;
import nl.samentel.hub.disclosure.suppression.solver.OjAlgoSimplex;
import nl.samentel.hub.disclosure.suppression.solver.Row;

/**
 * Bounds the numbers of a table by its answers and those of all its margins: within the largest deviation of what is shown, below what
 * is small at most, 0 or more, and adding up. Where a person has more units than count, he is told by how much parts are more than their
 * whole, and likewise the largest number of those that are small where that is above what persons explain.
 */
public final class MarginPrograms {
    private static final double MOST = 50_000;
    private static final double SMALL_AT_MOST = Hub.THRESHOLDS.persons() - 1 + Hub.DEVIATION;

    private record Place(int mask, int cell, boolean isPublic) {}

    private final List<Place> places = new ArrayList<>();
    private final List<double[]> bounds = new ArrayList<>();
    private final Answers answers;
    private final Cells cells;
    private final int table;
    private final int[][] counts;

    private MarginPrograms(Answers answers, int table, int[][] counts) {
        this.answers = answers;
        this.cells = answers.cells();
        this.table = table;
        this.counts = counts;
    }

    /** Sets the programs up: the cells of the table first, then those of its margins. */
    public static MarginPrograms of(Answers answers, int table, int[][] exact, int[][] counts) {
        Cells cells = answers.cells();
        MarginPrograms programs = new MarginPrograms(answers, table, counts);
        for (int mask = table; mask >= 0; mask--) {
            for (int cell = 0; (mask & table) == mask && cell < cells.size(mask); cell++) {
                boolean isPublic = exact[mask].length > 0;
                programs.places.add(new Place(mask, cell, isPublic));
                programs.bounds.add(
                        isPublic
                                ? new double[] {exact[mask][cell], exact[mask][cell]}
                                : within(
                                        programs.around(mask, cell, exact), bounds(answers, mask, cell, counts[mask])));
            }
        }
        return programs;
    }

    /** Tells whether a cell can hold nobody, or is the same as a cell around it since no other code is possible there. */
    private boolean byDefinition(Place place) {
        int[] codes = cells.codes(place.mask(), place.cell());
        return never(place.mask(), place.cell())
                || cells.dimensions(place.mask()).anyMatch(d -> {
                    int without = place.mask() & ~(1 << d);
                    return IntStream.of(cells.parts(without, cells.of(without, codes), d))
                            .filter(c -> c != place.cell())
                            .allMatch(c -> never(place.mask(), c));
                });
    }

    private boolean never(int mask, int cell) {
        return answers.impossible(mask, cell)
                || cells.dimensions(table & ~mask)
                        .anyMatch(d -> IntStream.of(cells.parts(mask, cell, d)).allMatch(c -> never(mask | 1 << d, c)));
    }

    /** Returns the least public number of the cells around a cell. */
    private int around(int mask, int cell, int[][] exact) {
        int[] codes = cells.codes(mask, cell);
        return IntStream.range(0, mask)
                .filter(m -> (m & mask) == m && exact[m].length > 0)
                .map(m -> exact[m][cells.of(m, codes)])
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static double[] within(int around, double[] bounds) {
        return new double[] {bounds[0], Math.min(around, bounds[1])};
    }

    private static double[] bounds(Answers answers, int mask, int cell, int[] counts) {
        long answer = answers.of(mask, cell);
        if (answer > 0) {
            return new double[] {Math.max(0, answer - Hub.DEVIATION), answer + Hub.DEVIATION};
        }
        if (answers.impossible(mask, cell)) {
            return new double[] {0, 0};
        }
        double small = IntStream.range(0, counts.length)
                .filter(c -> answers.of(mask, c) == Answers.SMALL)
                .map(c -> counts[c])
                .max()
                .orElse(0);
        return new double[] {0, answer == Answers.SMALL ? Math.max(small, SMALL_AT_MOST) : MOST};
    }

    /**
     * Returns how wide the intervals of every so many cells are, narrowest first.
     *
     * @param least left out is what is public or follows from the definition, and what is known to hold no more than this by what is
     *     public around it
     */
    public long[] widths(int step, int least) {
        return IntStream.range(0, places.size())
                .filter(i -> i % step == 0 && !places.get(i).isPublic() && bounds.get(i)[1] > least)
                .filter(i -> !byDefinition(places.get(i)))
                .mapToLong(this::width)
                .sorted()
                .toArray();
    }

    /**
     * Widths of intervals.
     *
     * @param pinned how many are 0
     * @param narrow how many are at most 3
     * @param all how many there are
     * @param narrowest the least
     * @param median the one in the middle
     */
    public record Widths(long pinned, long narrow, int all, long narrowest, long median) {
        /** What is to hold. */
        public static final String BOUND = "0 pinned, 0 of width <= 3";

        /** What is narrow. */
        public static final int NARROW = 3;

        /** Counts. */
        public static Widths of(long[] widths) {
            return new Widths(
                    Arrays.stream(widths).filter(w -> w == 0).count(),
                    Arrays.stream(widths).filter(w -> w <= NARROW).count(),
                    widths.length,
                    widths[0],
                    widths[widths.length / 2]);
        }

        @Override
        public String toString() {
            return pinned + " pinned, " + narrow + " narrow of " + all + ", narrowest " + narrowest + ", median "
                    + median;
        }
    }

    /** Returns how wide the interval of a cell is in whole numbers, and checks that it holds the truth. */
    private long width(int cell) {
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
        for (int i = cells.size(table); i < places.size(); i++) {
            add(program, i);
        }
        LinearOutcome outcome = new OjAlgoSimplex().minimise(program);
        assertThat(outcome).isInstanceOf(LinearOutcome.Solved.class);
        return cost * ((LinearOutcome.Solved) outcome).value(cell);
    }

    private void add(LinearProgram program, int margin) {
        Place whole = places.get(margin);
        int[] parts = IntStream.range(0, cells.size(table))
                .filter(part -> cells.of(whole.mask(), cells.codes(table, part)) == whole.cell())
                .toArray();
        int excess = IntStream.of(parts).map(p -> counts[table][p]).sum() - counts[whole.mask()][whole.cell()];
        boolean adds = Cells.adds(excess, counts[whole.mask()][whole.cell()]);
        Row row = new Row(adds ? excess : 0).with(margin, -1);
        IntStream.of(parts).forEach(part -> row.with(part, 1));
        if (adds) {
            program.equal(row);
        } else {
            program.atLeast(row);
        }
    }
}
