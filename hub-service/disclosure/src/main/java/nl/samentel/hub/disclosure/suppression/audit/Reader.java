package nl.samentel.hub.disclosure.suppression.audit;

import java.util.List;
import java.util.Map;
import nl.samentel.hub.disclosure.suppression.audit.AuditSolver.Question;
import nl.samentel.hub.disclosure.suppression.audit.WholeTables.Ranges;

/** Somebody who reads published tables, and perhaps knows some hidden cells, and wants to know the others. */
final class Reader {
    private static final double SAME = 1e-6;
    private final PublishedTables published;
    private final Map<Integer, Long> known;
    private final AuditSolver.Attack attack;
    private final WholeTables found;
    private final Ranges ranges;

    Reader(PublishedTables published, Map<Integer, Long> known, AuditSolver solver, WholeTables found) {
        this.published = published;
        this.known = known;
        this.found = found;
        this.attack = solver.attack(published, known);
        this.ranges = found.ranges(published.hidden(), known);
    }

    /** What a reader finds. */
    enum Finding {
        /** Two whole tables show that he cannot know the cell to within the width. */
        UNCERTAIN,
        /** He can, or nothing shows that he cannot. */
        NARROW,
        /** He can work the cell out. */
        EXACT
    }

    /** Returns the hidden cells that he does not know. */
    List<Integer> targets() {
        return published.hidden().stream().filter(c -> !known.containsKey(c)).toList();
    }

    /** Attacks a cell, by whole numbers where fractions leave it open. */
    Finding examine(int cell, long width) {
        if (ranges.width(cell) >= width) {
            return Finding.UNCERTAIN;
        }
        double low = extreme(new Question(cell, false, false));
        double high = extreme(new Question(cell, true, false));
        if (ranges.width(cell) < width && !(high - low < width - SAME)) {
            extreme(new Question(cell, false, true));
            extreme(new Question(cell, true, true));
        }
        if (ranges.width(cell) >= width) {
            return Finding.UNCERTAIN;
        }
        return high - low < SAME ? Finding.EXACT : Finding.NARROW;
    }

    private double extreme(Question question) {
        Map<Integer, Double> values = attack.extreme(question);
        WholeTable.checked(published, values).filter(t -> t.agrees(known)).ifPresent(t -> {
            found.add(t);
            ranges.add(t);
        });
        return values.getOrDefault(question.target(), Double.NaN);
    }
}
