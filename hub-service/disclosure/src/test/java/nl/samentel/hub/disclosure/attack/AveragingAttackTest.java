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

    private record Recovery(double large, double few, double plainLarge, int[] cells) {}

    private static Recovery recover(Population population, Answers answers, int[][] exact) {
        int[][] counts = Cells.count(population);
        Averaging attack = Averaging.of(answers, exact);
        int[] right = new int[2];
        int[] all = new int[2];
        int plain = 0;
        for (int mask : Cells.masks().filter(m -> exact[m].length == 0).toArray()) {
            for (int cell = 0; cell < counts[mask].length; cell++) {
                int count = counts[mask][cell];
                if (count > 0 && answers.open(mask, cell)) {
                    int few = count < 5 ? 1 : 0;
                    all[few]++;
                    right[few] += Math.round(attack.of(mask, cell)) == count ? 1 : 0;
                    plain += few == 0 && answers.of(mask, cell) == count ? 1 : 0;
                }
            }
        }
        return new Recovery(
                (double) right[0] / all[0], (double) right[1] / Math.max(1, all[1]), (double) plain / all[0], all);
    }

    private static int[][] known(Population population, int... masks) {
        int[][] counts = Cells.count(population);
        int[][] known = new int[Cells.TABLES][0];
        Arrays.stream(masks).forEach(m -> known[m] = counts[m]);
        return known;
    }

    private static void attack(String name, Population population, Answers answers, long seed, int... exact) {
        Recovery found = recover(population, answers, known(population, exact));
        Report.print(
                name,
                seed,
                "<= .45 (n >= 5), <= .35 (n < 5)",
                Report.share(found.large()) + ", " + Report.share(found.few()) + " of " + found.cells()[0] + " and "
                        + found.cells()[1] + " open cells; one answer alone " + Report.share(found.plainLarge()));
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
