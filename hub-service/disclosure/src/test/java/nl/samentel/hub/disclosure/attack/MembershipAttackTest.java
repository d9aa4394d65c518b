package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Nobody finds out who is in the data: an attacker with every answer of the lattice, who knows all reports that a target would have
 * and how such reports are distributed in a population twenty times as large, but not who else is in the data.
 */
class MembershipAttackTest {
    private static final int LARGER = 20;
    private static final int OUTSIDERS = 12_000;
    private static final int SNAPSHOTS = Hub.LONG ? 6 : 1;

    @Test
    void answersDoNotTellWhoIsInTheData() {
        int[][] expected = Cells.count(Population.draw(1, LARGER * Hub.PEOPLE, 10_000_000), Hub.THRESHOLDS.reports());
        double[] outsiders;
        for (long seed : Hub.SEEDS) {
            int found = 0;
            int targets = 0;
            for (int snapshot = 0; snapshot < SNAPSHOTS; snapshot++) {
                Population population = Population.draw(seed + 1_000 * snapshot, Hub.PEOPLE, 0);
                Membership attack = new Membership(
                        Answers.ask(Hub.ofReports(population, seed + snapshot)),
                        expected,
                        LARGER,
                        Hub.THRESHOLDS.reports());
                outsiders = attack.scores(Population.draw(seed + 500 + 1_000 * snapshot, OUTSIDERS, 1_000_000));
                Arrays.sort(outsiders);
                double threshold = outsiders[outsiders.length - 1 - outsiders.length / 100];
                double[] members = attack.scores(population);
                found += (int) Arrays.stream(members).filter(s -> s > threshold).count();
                targets += members.length;
            }
            report(seed, found, targets);
        }
    }

    private static void report(long seed, int found, int targets) {
        double upper = upper(found, targets);
        Report.print(
                "membership by all answers",
                seed,
                "<= .02 at .01 false positives, upper end",
                Report.share((double) found / targets) + ", upper end " + Report.share(upper) + ", of " + targets
                        + " targets");
        assertThat(upper).isLessThanOrEqualTo(.02);
    }

    /** Upper end of the Wilson interval, 95 in 100 one-sided. */
    private static double upper(int found, int targets) {
        double z = 1.645;
        double share = (double) found / targets;
        double middle = share + z * z / (2 * targets);
        double width = z * Math.sqrt(share * (1 - share) / targets + z * z / (4.0 * targets * targets));
        return (middle + width) / (1 + z * z / targets);
    }
}
