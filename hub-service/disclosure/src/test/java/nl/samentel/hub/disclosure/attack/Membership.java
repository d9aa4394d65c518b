package nl.samentel.hub.disclosure.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores how much better the answers fit a person who is in the data than one who is not: the likelihood ratio of each shown cell that
 * would hold reports of the person, added up as if cells were independent.
 */
public final class Membership {
    private static final double NOISE = 3;

    private final Answers answers;
    private final int[][] expected;
    private final double larger;
    private final int limit;
    private final Cells cells;
    private final int[] masks;

    /**
     * Takes what the attacker has.
     *
     * @param expected counts in the population that he knows
     * @param larger how much larger that one is
     * @param limit of one person, no more reports count in a cell
     */
    public Membership(Answers answers, int[][] expected, int larger, int limit) {
        this.limit = limit;
        this.answers = answers;
        this.cells = answers.cells();
        this.masks = answers.masks().toArray();
        this.expected = expected;
        // The attacker scales by the answer for everything, not by the size that he cannot know.
        double all = answers.of(0, 0) > 0 ? answers.of(0, 0) : (double) expected[0][0] / larger;
        this.larger = expected[0][0] / all;
    }

    /** Returns the score of each person. */
    public double[] scores(Population people) {
        return byPerson(people).values().stream().mapToDouble(s -> s).toArray();
    }

    /** Returns the score of each person by number. */
    public Map<Long, Double> byPerson(Population people) {
        Population each = people.byPerson();
        Map<Long, Double> scores = new LinkedHashMap<>();
        List<Integer> reports = new ArrayList<>();
        for (int row = 0; row < each.rows(); row++) {
            reports.add(row);
            if (row == each.rows() - 1 || each.persons()[row + 1] != each.persons()[row]) {
                scores.put(each.persons()[row], score(each, reports));
                reports.clear();
            }
        }
        return scores;
    }

    private double score(Population people, List<Integer> rows) {
        double score = 0;
        for (int mask : masks) {
            Map<Integer, Set<Long>> reports = new HashMap<>();
            rows.forEach(r -> reports.computeIfAbsent(cells.of(mask, people.row(r)), c -> new HashSet<>())
                    .add(people.units()[r]));
            for (Map.Entry<Integer, Set<Long>> entry : reports.entrySet()) {
                score += score(mask, entry.getKey(), entry.getValue().size());
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
