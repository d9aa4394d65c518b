package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Grid;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import org.junit.jupiter.api.Test;

/** Whoever subtracts an answer from that of a set around it never isolates a handful of units. */
class NestedCellsAttackTest {
    private long pairs;
    private long isolating;

    @Test
    void noTwoNestedOpenCellsDifferByAHandful() {
        for (long seed : Hub.SEEDS) {
            pairs = 0;
            isolating = 0;
            Population population = Population.draw(seed, Hub.PEOPLE, 0);
            Catalogue catalogue = Hub.ofReports(population, seed);
            Answers answers = Answers.ask(catalogue);
            int[][] counts = Cells.count(population);
            Cells.masks()
                    .forEach(mask -> IntStream.range(0, counts[mask].length)
                            .filter(cell -> answers.open(mask, cell) && counts[mask][cell] > 0)
                            .forEach(cell -> compare(mask, cell, counts)));
            Report.print("nested open cells", seed, "0 differ by 1..9", isolating + " of " + pairs);
            System.out.println("  extent of the lattice: " + catalogue.extent());
            assertThat(isolating).isZero();
            assertThat(catalogue.extent().getOrDefault(Grid.State.SHOWN, 0L)).isGreaterThan(500);
        }
    }

    private void compare(int mask, int cell, int[][] counts) {
        int[] codes = Cells.codes(mask, cell);
        for (int around = (mask - 1) & mask; around != mask; around = (around - 1) & mask) {
            int more = counts[around][Cells.of(around, codes)] - counts[mask][cell];
            pairs++;
            isolating += more > 0 && more < Thresholds.DEFAULT.persons() ? 1 : 0;
            if (around == 0) {
                return;
            }
        }
    }
}
