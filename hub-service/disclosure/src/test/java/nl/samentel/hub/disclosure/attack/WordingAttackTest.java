package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Grid;
import nl.samentel.hub.disclosure.lattice.Query;
import org.junit.jupiter.api.Test;

/** The same people give the same answer, in whatever words and order they are asked for, and after every refresh. */
class WordingAttackTest {
    private static final int TIMES = Hub.LONG ? 20_000 : 2_000;

    @Test
    void anOrderOfDimensionsOrAFilterInsteadOfADimensionChangesNoAnswer() {
        for (long seed : Hub.SEEDS) {
            Catalogue catalogue = Hub.ofReports(Population.draw(seed, Hub.PEOPLE, 0), seed);
            SplittableRandom random = new SplittableRandom(seed);
            int same = 0;
            for (int time = 0; time < TIMES; time++) {
                same += asked(catalogue, random) ? 1 : 0;
            }
            Report.print("same set in other words", seed, "always", same + " of " + TIMES);
            assertThat(same).isEqualTo(TIMES);
        }
    }

    private static boolean asked(Catalogue catalogue, SplittableRandom random) {
        int one = random.nextInt(7);
        int other = (one + 1 + random.nextInt(6)) % 7;
        int code = random.nextInt(Population.SIZES.get(one));
        int otherCode = random.nextInt(Population.SIZES.get(other));
        int otherSize = Population.SIZES.get(other);
        int size = Population.SIZES.get(one);
        String table = text(catalogue, Query.of(one, other), code * otherSize + otherCode);
        String turned = text(catalogue, Query.of(other, one), otherCode * size + code);
        String filtered = text(catalogue, Query.of(one).within(other, otherCode), code);
        String filteredTurned = text(catalogue, Query.of(other).within(one, code), otherCode);
        return table.equals(turned) && table.equals(filtered) && table.equals(filteredTurned);
    }

    private static String text(Catalogue catalogue, Query query, int cell) {
        Grid grid = catalogue.answer(query);
        return grid.state(cell) + (grid.state(cell) == Grid.State.SHOWN ? " " + grid.value(cell) : "");
    }

    @Test
    void anotherOrderOfRowsOrANewCatalogueOverTheSameRowsChangesNoAnswer() {
        long seed = Hub.SEEDS[0];
        Population population = Population.draw(seed, Hub.PEOPLE, 0);
        int[] order = IntStream.range(0, population.rows())
                .map(i -> population.rows() - 1 - i)
                .toArray();
        Answers one = Answers.ask(Hub.ofReports(population, seed));
        Answers turned = Answers.ask(Hub.ofReports(population.rows(order), seed));

        assertThat(turned.changed(one)).isZero();
    }
}
