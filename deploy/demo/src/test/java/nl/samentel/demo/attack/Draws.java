package nl.samentel.demo.attack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Inference;
import nl.samentel.hub.disclosure.attack.Population;

/**
 * Puts the people of several regions together and draws as many as one region has into the data, family by family, each in one of the draws.
 * Those left out are as those within are in everything but that, so that what answers tell of the one and not of the other is what being in
 * the data costs. A region itself will not do: its totals are those of the published report in each of them, so that whom a part of it lacks
 * shows in what the rest has too many of.
 */
final class Draws {
    private static final int MOST = 64;

    private static final int FIFTH = 5;
    private static final long OTHER = 0xD1B5_4A32_D192_ED03L;

    private final int parts;
    private final Map<String, Population> pools = new HashMap<>();
    private final Map<String, Attacked> questions = new HashMap<>();
    private final Map<Long, Long> leaders = new HashMap<>();

    private Draws(int parts) {
        this.parts = parts;
    }

    /**
     * Puts regions together.
     *
     * @param regions the rows of each region by question
     * @param questions the questions that are asked
     */
    static Draws of(List<Map<String, Population>> regions, List<Attacked> questions) {
        Draws draws = new Draws(regions.size());
        for (Attacked question : questions) {
            Population pool = Population.together(IntStream.range(0, regions.size())
                    .mapToObj(
                            i -> numbered(Objects.requireNonNull(regions.get(i).get(question.id())), i))
                    .toList());
            draws.questions.put(question.id(), question);
            draws.pools.put(question.id(), pool);
            draws.join(pool);
        }
        return draws;
    }

    private static Population numbered(Population rows, int region) {
        return rows.numbered(n -> n * MOST + region);
    }

    /** Whoever shares a record is drawn together. */
    private void join(Population rows) {
        Map<Long, Long> first = new HashMap<>();
        for (int row = 0; row < rows.rows(); row++) {
            long person = rows.persons()[row];
            Long other = first.putIfAbsent(rows.units()[row], person);
            leaders.put(leader(person), leader(other == null ? person : other));
        }
    }

    /** Returns one number for all of a family. */
    long leader(long person) {
        long at = person;
        for (Long next = leaders.get(at); next != null && next != at; next = leaders.get(at)) {
            at = next;
        }
        return at;
    }

    private int part(long person, int round) {
        return part(person, round, parts);
    }

    private int part(long person, int round, int of) {
        long mixed = (leader(person) + 1) * 0x9E37_79B9_7F4A_7C15L + round * OTHER;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        return (int) Long.remainderUnsigned(mixed ^ mixed >>> 29, of);
    }

    /**
     * A question asked of those who were drawn.
     *
     * @param within rows of those in the data
     * @param rest gives the rows of all others: most rows there are, and not kept
     * @param answers what it answers
     * @param known true numbers of the others, which the attacker knows
     */
    record Draw(Population within, Supplier<Population> rest, Answers answers, int[][] known) {
        Population others() {
            return rest.get();
        }
    }

    /** Returns each draw of a question, those of the same place being of the same people. */
    List<Draw> of(String question) {
        return IntStream.range(0, parts).mapToObj(p -> of(question, 0, p)).toList();
    }

    /** Returns one of the draws of a question when all are drawn anew. */
    Draw of(String question, int round, int part) {
        return draw(question, person -> part(person, round) == part, part + 1 + 100L * round);
    }

    /** Returns each region as it is, those of all others not being in the data. */
    List<Draw> regions(String question) {
        return IntStream.range(0, parts)
                .mapToObj(r -> draw(question, person -> Math.floorMod(person, MOST) == r, r + 1))
                .toList();
    }

    private Draw draw(String question, LongPredicate drawn, long seed) {
        Population pool = Objects.requireNonNull(pools.get(question));
        Attacked attacked = Objects.requireNonNull(questions.get(question));
        Population within = pool.only(row -> drawn.test(pool.persons()[row]));
        Supplier<Population> others = () -> pool.only(row -> !drawn.test(pool.persons()[row]));
        Answers answers = Answers.ask(attacked.edition(within, seed).catalogue());
        return new Draw(within, others, answers, answers.cells().count(others.get(), Attacked.THRESHOLDS.reports()));
    }

    /** Returns the people of a draw less each fifth of its families in turn, and that fifth as those who are not in the data. */
    List<Draw> lessAFifth(String question, Draw draw) {
        Attacked attacked = Objects.requireNonNull(questions.get(question));
        return IntStream.range(0, FIFTH)
                .mapToObj(fifth -> {
                    Population out = draw.within().only(row -> fifth(draw, row) == fifth);
                    Population in = draw.within().only(row -> fifth(draw, row) != fifth);
                    Answers answers =
                            Answers.ask(attacked.edition(in, fifth + 1).catalogue());
                    return new Draw(in, () -> out, answers, draw.known());
                })
                .toList();
    }

    private int fifth(Draw draw, int row) {
        return part(draw.within().persons()[row], FIFTH, FIFTH);
    }

    /** Returns how much oftener a script guesses a dimension right of those in the data than of others. */
    static double advantage(List<Draw> draws, int dimension, Function<Answers, Inference> script) {
        return draws.stream()
                .mapToDouble(d -> {
                    Inference guesses = script.apply(d.answers());
                    return guesses.right(d.within(), dimension) - guesses.right(d.others(), dimension);
                })
                .average()
                .orElseThrow();
    }

    /** Returns by how much a share over all draws may be off by chance, 95 in 100 one-sided. */
    static double chance(List<Draw> draws) {
        long units = draws.stream().mapToLong(d -> d.known()[0][0]).sum() / (draws.size() - 1);
        return 1.645 * Math.sqrt(.25 / units);
    }
}
