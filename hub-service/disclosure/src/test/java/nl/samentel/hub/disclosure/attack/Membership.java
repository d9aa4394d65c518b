package nl.samentel.hub.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores how much better the answers fit a person who is in the data than one who is not: the likelihood ratio of each shown cell that
 * would hold reports of the person, added up as if cells were independent.
 */
final class Membership {
    private static final double NOISE = 3;

    private final Answers answers;
    private final int[][] expected;
    private final double larger;
    private final int limit;
    private final int[] masks = Cells.masks().toArray();

    /**
     * Takes what the attacker has.
     *
     * @param expected counts in the population that he knows
     * @param larger how much larger that one is
     * @param limit of one person, no more reports count in a cell
     */
    Membership(Answers answers, int[][] expected, int larger, int limit) {
        this.limit = limit;
        this.answers = answers;
        this.expected = expected;
        // The attacker scales by the answer for everything, not by the size that he cannot know.
        double all = answers.of(0, 0) > 0 ? answers.of(0, 0) : (double) expected[0][0] / larger;
        this.larger = expected[0][0] / all;
    }

    /** Returns the score of each person. */
    double[] scores(Population people) {
        List<Double> scores = new ArrayList<>();
        List<int[]> reports = new ArrayList<>();
        for (int row = 0; row < people.rows(); row++) {
            reports.add(people.row(row));
            if (row == people.rows() - 1 || people.persons()[row + 1] != people.persons()[row]) {
                scores.add(score(reports));
                reports.clear();
            }
        }
        return scores.stream().mapToDouble(s -> s).toArray();
    }

    private double score(List<int[]> reports) {
        double score = 0;
        for (int mask : masks) {
            Map<Integer, Integer> cells = new HashMap<>();
            reports.forEach(r -> cells.merge(Cells.of(mask, r), 1, Integer::sum));
            for (Map.Entry<Integer, Integer> entry : cells.entrySet()) {
                score += score(mask, entry.getKey(), entry.getValue());
            }
        }
        return score;
    }

    private double score(int mask, int cell, int reports) {
        int own = Math.min(reports, limit);
        if (!answers.shown(mask, cell)) {
            return 0;
        }
        double mean = expected[mask][cell] / larger;
        return own * (answers.of(mask, cell) - mean - own / 2.0) / (mean + NOISE);
    }
}
