package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import org.junit.jupiter.api.Test;

/** Every answer of the lattice together finds few numbers exactly, also beside public numbers. */
class AveragingAttackTest {
    /** Public: all, by quarter, by area, by nature, and by age and sex. */
    private static final int[] PUBLIC = {
        0,
        1 << Population.QUARTER,
        1 << Population.AREA,
        1 << Population.NATURE,
        1 << Population.AGE | 1 << Population.SEX
    };

    private static void attack(String name, Population population, Answers answers, long seed, int... exact) {
        int[][] counts = Hub.CELLS.count(population);
        int[][] known = new int[Hub.CELLS.tables()][0];
        Arrays.stream(exact).forEach(m -> known[m] = counts[m]);
        Recovery found = Recovery.of(answers, known, counts);
        Report.print(name, seed, Recovery.BOUND, found.toString());
        assertThat(found.large()).isLessThanOrEqualTo(.45);
        assertThat(found.few()).isLessThanOrEqualTo(.35);
    }

    @Test
    void averagingTheWholeLatticeOfReportsFindsFewNumbers() {
        for (long seed : Hub.SEEDS) {
            Population population = Population.draw(seed, Hub.PEOPLE, 0);
            Answers answers = Answers.ask(Hub.ofReports(population, seed));
            attack("averaging, reports", population, answers, seed);
            attack("averaging, reports, public margins", population, answers, seed, PUBLIC);
        }
    }

    @Test
    void averagingTheWholeLatticeOfPersonsFindsFewNumbers() {
        for (long seed : Hub.SEEDS) {
            Population population = Population.draw(seed, Hub.PEOPLE, 0).ofPersons();
            Answers answers = Answers.ask(Hub.of(population, seed, CountedUnit.PERSON));
            attack("averaging, persons", population, answers, seed);
            attack("averaging, persons, public margins", population, answers, seed, PUBLIC);
        }
    }
}
