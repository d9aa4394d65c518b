package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import org.junit.jupiter.api.Test;

/** Linear programs over a table of three dimensions with all its margins leave every number a wide interval. */
class MarginsAttackTest {
    private static final int TABLE = 1 << Population.NATURE | 1 << Population.ROLE | 1 << Population.GROUP;
    private static final int STEP = Hub.LONG ? 1 : 9;

    @Test
    void noNumberOfATableWithItsMarginsIsPinned() {
        for (long seed : Hub.SEEDS) {
            Population population = Population.draw(seed, Hub.PEOPLE, 0).ofPersons();
            Answers answers = Answers.ask(Hub.of(population, seed, CountedUnit.PERSON));
            int[][] counts = Hub.CELLS.count(population);
            attack("margins", seed, MarginPrograms.of(answers, TABLE, new int[Hub.CELLS.tables()][0], counts));
            int[][] exact = new int[Hub.CELLS.tables()][0];
            exact[0] = counts[0];
            exact[1 << Population.NATURE] = counts[1 << Population.NATURE];
            attack("margins, nature public", seed, MarginPrograms.of(answers, TABLE, exact, counts));
        }
    }

    /** Shows that the programs do bite where margins carry no noise. */
    @Test
    void marginsWithoutNoiseWouldNarrowTheNumbersOfTheTable() {
        long seed = Hub.SEEDS[0];
        Population population = Population.draw(seed, Hub.PEOPLE, 0).ofPersons();
        int[][] counts = Hub.CELLS.count(population);
        int[][] exact = new int[Hub.CELLS.tables()][0];
        Hub.CELLS.masks().filter(m -> (m & TABLE) == m && m != TABLE).forEach(m -> exact[m] = counts[m]);
        MarginPrograms programs =
                MarginPrograms.of(Answers.ask(Hub.of(population, seed, CountedUnit.PERSON)), TABLE, exact, counts);

        assertThat(programs.widths(STEP, 0)[0]).isLessThan(10);
    }

    private static void attack(String name, long seed, MarginPrograms programs) {
        MarginPrograms.Widths widths = MarginPrograms.Widths.of(programs.widths(STEP, 0));
        Report.print(name, seed, MarginPrograms.Widths.BOUND, widths.toString());
        assertThat(widths.pinned()).isZero();
        assertThat(widths.narrow()).isZero();
    }
}
