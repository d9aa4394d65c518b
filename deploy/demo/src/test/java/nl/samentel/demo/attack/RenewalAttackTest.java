package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Population;
import nl.samentel.hub.disclosure.attack.Recovery;
import nl.samentel.hub.disclosure.attack.Report;
import nl.samentel.hub.disclosure.lattice.Edition;
import org.junit.jupiter.api.Test;

/** Who makes the hub renew an answer, alone or by taking back what it brought, and who compares snapshots. */
class RenewalAttackTest {
    private static final int T = Attacked.THRESHOLDS.persons();
    private static final int TRIES = Hub.LONG ? 60 : 12;

    /**
     * A partner takes some of its records out of each cell, nine or more, so that one who withdraws renews it. It does not know how many
     * a cell waits for.
     */
    @Test
    void whoTakesMostOutOfACellSeldomSeesOneMoreChange() {
        for (long seed : Regions.SEEDS) {
            for (int taken : new int[] {T - 1, T + 2, T + 6, T + 10}) {
                Seen seen = seen(Regions.of(seed).of("M1"), seed, taken);
                Report.print(
                        "M1, " + taken + " taken out of a cell",
                        seed,
                        "found at most .1 more often than wrongly; of nine seldom at all",
                        "her year is seen of " + seen.right() + " of " + TRIES + " who withdrew, wrongly of "
                                + seen.wrong() + " who did not; without the others of " + seen.alone());
                assertThat(seen.alone()).isZero();
                double chance = 3 * Math.sqrt(.09 * TRIES);
                assertThat((double) seen.right() - seen.wrong()).isLessThanOrEqualTo(.1 * TRIES + chance);
                assertThat(taken >= T || seen.right() <= 3 && seen.wrong() == 0).isTrue();
            }
        }
    }

    private record Seen(int right, int wrong, int alone) {}

    private static Seen seen(Attacked here, long seed, int taken) {
        int year = here.mask("year");
        Population rows = here.rows();
        long[] persons = Arrays.stream(rows.persons()).distinct().sorted().toArray();
        int[] seen = new int[3];
        for (int i = 0; i < TRIES; i++) {
            // With keys of its own each: a region has only five years.
            long keys = 1_000 * seed + i;
            Edition first = here.edition(here.rows(), keys);
            Answers before = Answers.ask(first.catalogue());
            long target = persons[(int) ((long) persons.length * i / TRIES)];
            int cell = IntStream.range(0, rows.rows())
                    .filter(r -> rows.persons()[r] == target)
                    .map(r -> here.answers().cells().of(year, rows.row(r)))
                    .findFirst()
                    .orElseThrow();
            long[] others = others(here, year, cell, target, taken);
            Population less = rows.only(r -> !contains(others, rows.persons()[r]));
            Population lessStill = less.only(r -> less.persons()[r] != target);
            Population onlyHer = rows.only(r -> rows.persons()[r] != target);
            seen[0] += changed(before, here.after(first, lessStill, keys), year, cell);
            seen[1] += changed(before, here.after(first, less, keys), year, cell);
            seen[2] += changed(before, here.after(first, onlyHer, keys), year, cell);
        }
        return new Seen(seen[0], seen[1], seen[2]);
    }

    /** Returns some persons of a cell of a table, without the target. */
    private static long[] others(Attacked here, int mask, int cell, long target, int taken) {
        Population rows = here.rows();
        return IntStream.range(0, rows.rows())
                .filter(r -> here.answers().cells().of(mask, rows.row(r)) == cell && rows.persons()[r] != target)
                .mapToLong(r -> rows.persons()[r])
                .distinct()
                .limit(taken)
                .toArray();
    }

    private static boolean contains(long[] some, long person) {
        return Arrays.stream(some).anyMatch(s -> s == person);
    }

    private static int changed(Answers before, Answers after, int mask, int cell) {
        return before.of(mask, cell) == after.of(mask, cell) ? 0 : 1;
    }

    /** A partner takes everything back that it delivered; its numbers are the differences of answers before and after. */
    @Test
    void theDifferenceThatAPartnerLeavesBehindIsNoMoreExactThanAnAnswer() throws Exception {
        for (long seed : Regions.SEEDS) {
            AttackedRegion before = Regions.of(seed);
            AttackedRegion after = before.next(r -> !r.role().equals("VTF"));
            for (String question : List.of("P2", "H8", "H1", "M7")) {
                Attacked here = before.of(question);
                Attacked there = after.of(question);
                int[] found = new int[4];
                here.answers()
                        .cells()
                        .masks()
                        .forEach(mask -> here.answers()
                                .changed(there.answers(), mask)
                                .forEach(cell -> {
                                    int gone = here.counts()[mask][cell] - there.counts()[mask][cell];
                                    boolean shown = here.answers().shown(mask, cell)
                                            && there.answers().shown(mask, cell);
                                    long difference = here.answers().of(mask, cell)
                                            - there.answers().of(mask, cell);
                                    found[0]++;
                                    found[1] += shown ? 1 : 0;
                                    found[2] += shown && difference == gone ? 1 : 0;
                                    found[3] += moved(here, there, mask, cell) < Attacked.THRESHOLDS.persons() ? 1 : 0;
                                }));
                Recovery left = Recovery.of(there.answers(), there.nothing(), there.counts());
                Report.print(
                        question + ", Veilig Thuis takes all back",
                        seed,
                        "<= .45 exact, 0 changed cells in which 1..9 persons moved",
                        found[2] + " exact of " + found[1] + " differences, " + found[3] + " of 1..9 among " + found[0]
                                + " changed cells; averaging afterwards " + left);
                assertThat(found[3]).as(question).isZero();
                assertThat(found[2]).as(question).isLessThanOrEqualTo(Math.max(5, (int) (.45 * found[1])));
            }
        }
    }

    /** Returns how many persons came into a cell or left it. */
    private static long moved(Attacked here, Attacked there, int mask, int cell) {
        Set<List<Long>> before = inside(here, mask, cell);
        Set<List<Long>> after = inside(there, mask, cell);
        return Stream.concat(
                        before.stream().filter(r -> !after.contains(r)),
                        after.stream().filter(r -> !before.contains(r)))
                .map(r -> r.get(0))
                .distinct()
                .count();
    }

    private static Set<List<Long>> inside(Attacked here, int mask, int cell) {
        Population rows = here.rows();
        return IntStream.range(0, rows.rows())
                .filter(r -> here.answers().cells().of(mask, rows.row(r)) == cell)
                .mapToObj(r -> List.of(rows.persons()[r], rows.units()[r]))
                .collect(Collectors.toSet());
    }
}
