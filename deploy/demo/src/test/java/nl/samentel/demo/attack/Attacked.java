package nl.samentel.demo.attack;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.hub.counting.ExactRows;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Population;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Draft;
import nl.samentel.hub.disclosure.lattice.Edition;
import nl.samentel.hub.disclosure.lattice.Lattice;
import nl.samentel.hub.disclosure.lattice.Thresholds;

/**
 * A question that is attacked: what it answers, and the truth.
 *
 * @param question the question
 * @param lattice its lattice
 * @param rows its fact rows
 * @param answers all that it answers
 * @param counts true numbers of all tables as far as they count
 */
public record Attacked(Question question, Lattice lattice, Population rows, Answers answers, int[][] counts) {
    static final Thresholds THRESHOLDS = DisclosureProfile.DEFAULT.thresholds(Thresholds.Room.DEFAULT);

    Attacked(Question question, Lattice lattice, Population rows, Catalogue catalogue) {
        this(question, lattice, rows, Answers.ask(catalogue));
    }

    private Attacked(Question question, Lattice lattice, Population rows, Answers answers) {
        this(question, lattice, rows, answers, answers.cells().count(rows, THRESHOLDS.reports()));
    }

    /** Returns the id of the question. */
    public String id() {
        return question.id();
    }

    /** Returns the bits of some dimensions; those that the question does not have are none. */
    int mask(String... dimensions) {
        return IntStream.range(0, question.dimensions().size())
                .filter(d -> Arrays.asList(dimensions)
                        .contains(question.dimensions().get(d).id()))
                .map(d -> 1 << d)
                .sum();
    }

    int persons() {
        return (int) Arrays.stream(rows.persons()).distinct().count();
    }

    /** Returns nothing public. */
    public int[][] nothing() {
        return new int[counts.length][0];
    }

    /** Makes the first edition outside the hub, with the keys of a seed. */
    Edition edition(Population some, long seed) {
        return Edition.first(some.facts(), lattice, THRESHOLDS, ExactRows.keys(question, seed));
    }

    /** Makes the first edition with its tables held against each other, as the hub does. */
    Edition settled(Population some, long seed) {
        Draft draft = Draft.first(some.facts(), lattice, THRESHOLDS, ExactRows.keys(question, seed));
        Draft.settle(List.of(draft));
        return draft.edition();
    }

    /** Makes the edition after another one. */
    Answers after(Edition before, Population newer, long seed) {
        return Answers.ask(
                Edition.after(before.history(), newer.facts(), lattice, THRESHOLDS, ExactRows.keys(question, seed))
                        .catalogue());
    }

    /** Returns the table of three dimensions, not too large to be attacked, that tells most: most open cells, or most around it. */
    int widest() {
        return answers.cells()
                .masks()
                .filter(m -> Integer.bitCount(m) == 3 && answers.cells().size(m) <= 250)
                .boxed()
                .max(Comparator.comparingLong(this::told))
                .orElseThrow();
    }

    private long told(int table) {
        return answers.masks()
                .filter(m -> (m & table) == m)
                .mapToLong(m -> IntStream.range(0, answers.cells().size(m))
                        .filter(c -> answers.open(m, c))
                        .count())
                .sum();
    }
}
