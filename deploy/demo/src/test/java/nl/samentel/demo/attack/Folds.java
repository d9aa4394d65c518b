package nl.samentel.demo.attack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Inference;
import nl.samentel.hub.disclosure.attack.Population;

/**
 * Leaves a fifth of the people of a region out of the data in turn. Those left out are as those within are in everything but that, so
 * that what answers tell of the one and not of the other is what being in the data costs. Whoever shares a record is left out together.
 */
final class Folds {
    static final int PARTS = 5;

    private final long seed;
    private final Map<Long, Long> leaders = new HashMap<>();

    private Folds(long seed) {
        this.seed = seed;
    }

    /** Parts the people of some questions. */
    static Folds of(long seed, List<Attacked> questions) {
        Folds folds = new Folds(seed);
        for (Attacked attacked : questions) {
            Map<Long, Long> first = new HashMap<>();
            Population rows = attacked.rows();
            for (int row = 0; row < rows.rows(); row++) {
                long person = rows.persons()[row];
                Long other = first.putIfAbsent(rows.units()[row], person);
                folds.join(person, other == null ? person : other);
            }
        }
        return folds;
    }

    private void join(long one, long other) {
        leaders.put(leader(one), leader(other));
    }

    private long leader(long person) {
        long at = person;
        for (Long next = leaders.get(at); next != null && next != at; next = leaders.get(at)) {
            at = next;
        }
        return at;
    }

    /** Returns in which turn a person is left out. */
    int of(long person) {
        return (int) Long.remainderUnsigned(Long.hashCode((leader(person) + 1) * 0x9E37_79B9_7F4A_7C15L), PARTS);
    }

    /**
     * A question of which some people were left out.
     *
     * @param within rows of those in the data
     * @param left rows of those who were left out
     * @param answers what it answers
     */
    record Turn(Population within, Population left, Answers answers) {}

    /** Returns the answers to a question with each part left out. */
    List<Turn> turns(Attacked attacked) {
        List<Turn> turns = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int out = part;
            long[] persons = attacked.rows().persons();
            Population within = attacked.rows().only(row -> of(persons[row]) != out);
            Population left = attacked.rows().only(row -> of(persons[row]) == out);
            turns.add(new Turn(
                    within,
                    left,
                    Answers.ask(attacked.edition(within, 100 * seed + part).catalogue())));
        }
        return turns;
    }

    /** Returns by how much a share of the units of a question may be off by chance, 95 in 100 one-sided. */
    static double chance(Attacked attacked) {
        return 1.645 * Math.sqrt(.25 / attacked.counts()[0][0]);
    }

    /** Returns how much oftener a script guesses a dimension right of those in the data than of the same people when left out. */
    static double advantage(List<Turn> turns, int dimension, Function<Answers, Inference> script) {
        double right = 0;
        double others = 0;
        int rows = 0;
        for (Turn turn : turns) {
            Inference guesses = script.apply(turn.answers());
            right += guesses.right(turn.within(), dimension) * turn.within().rows();
            others += guesses.right(turn.left(), dimension) * turn.left().rows();
            rows += turn.left().rows();
        }
        return right / rows / (turns.size() - 1) - others / rows;
    }
}
