package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.samentel.hub.disclosure.cellkey.CountedUnit;
import nl.samentel.hub.disclosure.lattice.Catalogue;
import nl.samentel.hub.disclosure.lattice.Edition;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import org.junit.jupiter.api.Test;

/**
 * Nobody finds out who is in the data: an attacker with every answer of the lattice, who knows all reports that a target would have
 * and how such reports are distributed in a population twenty times as large, but not who else is in the data.
 */
class MembershipAttackTest {
    private static final int LARGER = 20;
    private static final int OUTSIDERS = 12_000;
    private static final int SNAPSHOTS = Hub.LONG ? 20 : 4;
    private static final int LIMIT = Hub.THRESHOLDS.reports();

    private final int[][] expected = Hub.CELLS.count(Population.draw(1, LARGER * Hub.PEOPLE, 10_000_000), LIMIT);

    @Test
    void answersDoNotTellWhoIsInTheData() {
        for (long seed : Hub.SEEDS) {
            double upper = attack(
                    "membership by all answers", seed, "<= .02 at .01 false positives, upper end", Hub.THRESHOLDS);
            assertThat(upper).isLessThanOrEqualTo(.02);
        }
    }

    /** How far he gets where blocks are as full but the number of open cells is not bounded: the reason for that bound. */
    @Test
    void aLatticeWithoutALimitTellsMoreOfWhoIsInTheData() {
        for (long seed : Hub.SEEDS) {
            double upper =
                    attack("membership, no limit on open cells", seed, "none; more than within the limit", Hub.WIDE);
            // Within the limit it is at most .0175.
            assertThat(upper).isBetween(.0175, .03);
        }
    }

    private double attack(String name, long seed, String bound, Thresholds thresholds) {
        int found = 0;
        int targets = 0;
        for (int snapshot = 0; snapshot < SNAPSHOTS; snapshot++) {
            long drawn = seed + 1_000 * snapshot;
            Population population = Population.draw(drawn, Hub.PEOPLE, 0);
            Catalogue catalogue = Edition.first(
                            population.facts(), Hub.LATTICE, thresholds, Hub.keys(drawn, CountedUnit.RECORD))
                    .catalogue();
            Membership attack = new Membership(Answers.ask(catalogue), expected, LARGER, LIMIT);
            double[] outsiders = attack.scores(Population.draw(drawn + 500, OUTSIDERS, 1_000_000));
            Arrays.sort(outsiders);
            double threshold = outsiders[outsiders.length - 1 - outsiders.length / 100];
            double[] members = attack.scores(population);
            found += (int) Arrays.stream(members).filter(s -> s > threshold).count();
            targets += members.length;
        }
        double upper = Report.upper(found, targets);
        String measured = Report.share((double) found / targets) + ", upper end " + Report.share(upper);
        Report.print(name, seed, bound, measured + ", of " + targets + " targets");
        return upper;
    }
}
