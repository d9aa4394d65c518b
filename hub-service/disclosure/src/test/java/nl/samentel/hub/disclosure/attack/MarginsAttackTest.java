package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
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
            int[][] counts = Cells.count(population);
            attack("margins", seed, MarginPrograms.of(answers, TABLE, new int[Cells.TABLES][0]), counts);
            int[][] exact = new int[Cells.TABLES][0];
            exact[0] = counts[0];
            exact[1 << Population.NATURE] = counts[1 << Population.NATURE];
            attack("margins, nature public", seed, MarginPrograms.of(answers, TABLE, exact), counts);
        }
    }

    /** Shows that the programs do bite where margins carry no noise. */
    @Test
    void marginsWithoutNoiseWouldNarrowTheNumbersOfTheTable() {
        long seed = Hub.SEEDS[0];
        Population population = Population.draw(seed, Hub.PEOPLE, 0).ofPersons();
        int[][] counts = Cells.count(population);
        int[][] exact = new int[Cells.TABLES][0];
        Cells.masks().filter(m -> (m & TABLE) == m && m != TABLE).forEach(m -> exact[m] = counts[m]);
        MarginPrograms programs =
                MarginPrograms.of(Answers.ask(Hub.of(population, seed, CountedUnit.PERSON)), TABLE, exact);

        assertThat(widths(programs, counts)[0]).isLessThan(10);
    }

    private static long[] widths(MarginPrograms programs, int[][] counts) {
        return IntStream.range(0, programs.cells())
                .filter(i -> i % STEP == 0 && !programs.isPublic(i))
                .mapToLong(i -> programs.width(i, counts))
                .sorted()
                .toArray();
    }

    private static void attack(String name, long seed, MarginPrograms programs, int[][] counts) {
        long[] widths = widths(programs, counts);
        long pinned =
                IntStream.range(0, widths.length).filter(i -> widths[i] == 0).count();
        long narrow =
                IntStream.range(0, widths.length).filter(i -> widths[i] <= 3).count();
        Report.print(
                name,
                seed,
                "0 pinned, 0 of width <= 3",
                pinned + " pinned, " + narrow + " narrow of " + widths.length + ", narrowest " + widths[0] + ", median "
                        + widths[widths.length / 2]);
        assertThat(pinned).isZero();
        assertThat(narrow).isZero();
    }
}
