package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.lattice.Edition;
import org.junit.jupiter.api.Test;

/** Who compares the snapshots before and after somebody withdrew sees no cell that she was in. */
class SnapshotsAttackTest {
    private static final int WITHDRAWN = Hub.LONG ? 150 : 12;

    private record Change(int cells, boolean areaRead) {}

    @Test
    void twoSnapshotsThatDifferByOnePersonAnswerAlike() {
        for (long seed : Hub.SEEDS) {
            Population population = Population.draw(seed, Hub.PEOPLE, 0);
            Edition first = Hub.edition(population, seed, CountedUnit.RECORD);
            Answers before = Answers.ask(first.catalogue());
            int changed = 0;
            int readAnew = 0;
            for (int i = 0; i < WITHDRAWN; i++) {
                long person = (long) Hub.PEOPLE * i / WITHDRAWN;
                Population rest = population.only(row -> population.persons()[row] != person);
                int area = population.row(first(population, person))[Population.AREA];
                changed += compare(before, Answers.ask(Hub.next(first, rest, seed, CountedUnit.RECORD)), area)
                        .cells();
                readAnew += compare(before, Answers.ask(Hub.ofReports(rest, seed)), area)
                                .areaRead()
                        ? 1
                        : 0;
            }
            Report.print(
                    "two snapshots",
                    seed,
                    "no better than one",
                    changed + " changed cells over " + WITHDRAWN + " withdrawn persons; the area of " + readAnew
                            + " would be read if each snapshot were answered anew");
            assertThat(changed).isZero();
            assertThat(readAnew)
                    .as("the attack works where answers are made anew")
                    .isPositive();
        }
    }

    /** A partner takes back every fifth report; the difference of two answers is what it had, with the noise of both. */
    @Test
    void theDifferenceAPartnerLeavesBehindIsNoMoreExactThanAnAnswer() {
        for (long seed : Hub.SEEDS) {
            Population population = Population.draw(seed, Hub.PEOPLE, 0);
            Population rest = population.only(row -> population.units()[row] % 5 != 0);
            Edition first = Hub.edition(population, seed, CountedUnit.RECORD);
            Answers before = Answers.ask(first.catalogue());
            Answers after = Answers.ask(Hub.next(first, rest, seed, CountedUnit.RECORD));
            int[][] removed = Hub.CELLS.count(population.only(row -> population.units()[row] % 5 == 0));
            int[] found = new int[3];
            Hub.CELLS
                    .masks()
                    .forEach(mask -> before.changed(after, mask).forEach(cell -> {
                        found[0] += before.of(mask, cell) - after.of(mask, cell) == removed[mask][cell] ? 1 : 0;
                        found[1] += before.shown(mask, cell) && after.shown(mask, cell) ? 1 : 0;
                        found[2] += removed[mask][cell] < Hub.OPEN.persons() ? 1 : 0;
                    }));
            double share = (double) found[0] / found[1];
            Report.print(
                    "partner withdraws",
                    seed,
                    "<= .45 exact, 0 changed cells of 1..9",
                    Report.share(share) + " of " + found[1] + ", " + found[2] + " of 1..9");
            assertThat(share).isLessThanOrEqualTo(.45);
            assertThat(found[2]).isZero();
        }
    }

    private static int first(Population population, long person) {
        return IntStream.range(0, population.rows())
                .filter(row -> population.persons()[row] == person)
                .findFirst()
                .orElseThrow();
    }

    /** Counts changed answers, and tells whether the one area whose number changed is that of the person. */
    private static Change compare(Answers before, Answers after, int area) {
        int[] areas = before.changed(after, 1 << Population.AREA).toArray();
        return new Change((int) before.changed(after), areas.length == 1 && areas[0] == area);
    }
}
