package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Grid;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import org.junit.jupiter.api.Test;

/** Whoever subtracts an answer from that of a set around it never isolates a handful of units. */
class NestedCellsAttackTest {
    @Test
    void noTwoNestedOpenCellsDifferByAHandful() {
        for (long seed : Hub.SEEDS) {
            Population population = Population.draw(seed, Hub.PEOPLE, 0);
            Catalogue catalogue = Hub.ofReports(population, seed);
            Nesting found =
                    Nesting.of(Answers.ask(catalogue), Hub.CELLS.count(population), Thresholds.DEFAULT.persons());
            Report.print("nested open cells", seed, "0 differ by 1..9", found.isolating() + " of " + found.pairs());
            System.out.println("  extent of the lattice: " + catalogue.extent());
            assertThat(found.isolating()).isZero();
            assertThat(catalogue.extent().getOrDefault(Grid.State.SHOWN, 0L)).isGreaterThan(500);
        }
    }
}
