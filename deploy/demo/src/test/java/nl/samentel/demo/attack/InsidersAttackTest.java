package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.MarginPrograms;
import nl.samentel.hub.disclosure.attack.Population;
import nl.samentel.hub.disclosure.attack.Recovery;
import nl.samentel.hub.disclosure.attack.Report;
import org.junit.jupiter.api.Test;

/** Attackers who have more than answers: a partner with its own file, and analysts who talk to each other. */
class InsidersAttackTest {
    private static final int STEP = Hub.LONG ? 1 : 7;

    /** Which partner has the records that are counted, and which dimensions its own file tells. */
    static final Map<String, List<String>> OWN = Map.of(
            "M3", List.of("year", "report_type"),
            "P2", List.of("year"),
            "H8", List.of("cohort", "flagged"));

    static int own(Attacked here) {
        return here.mask(OWN.getOrDefault(here.id(), List.of()).toArray(String[]::new));
    }

    /** Returns the exact numbers of all tables that a partner can make of its own file. */
    private static int[][] file(Attacked here) {
        int[][] known = here.nothing();
        here.answers().cells().masks().filter(m -> (m & ~own(here)) == 0).forEach(m -> known[m] = here.counts()[m]);
        return known;
    }

    @Test
    void aPartnerWhoKnowsItsWholeFileFindsFewNumbersOfOthers() {
        for (long seed : Regions.SEEDS) {
            Recovery all = Recovery.NONE;
            for (String question : OWN.keySet()) {
                Attacked here = Regions.of(seed).of(question);
                Recovery found = Recovery.of(here.answers(), file(here), here.counts());
                Report.print(question + ", averaging by who has the file", seed, Recovery.BOUND, found.toString());
                all = all.and(found);
            }
            Report.print("all three, averaging by who has the file", seed, Recovery.BOUND, all.toString());
            assertThat(all.held()).isTrue();
        }
    }

    @Test
    void aPartnerWhoKnowsItsWholeFilePinsNothingByPrograms() {
        for (long seed : Regions.SEEDS) {
            for (String question : OWN.keySet()) {
                Attacked here = Regions.of(seed).of(question);
                MarginPrograms.Widths widths = MarginPrograms.Widths.of(
                        MarginPrograms.of(here.answers(), here.widest(), file(here), here.counts())
                                .widths(STEP, MarginPrograms.Widths.NARROW));
                Report.print(
                        question + ", linear programs by who has the file",
                        seed,
                        MarginPrograms.Widths.BOUND,
                        widths.toString());
                assertThat(widths.pinned() + widths.narrow()).as(question).isZero();
            }
        }
    }

    /** One asks the tables with a first dimension, the other those without; together they have what one would who asks all. */
    @Test
    void twoAnalystsWhoColludeHaveWhatOneHasWhoAsksTheSame() {
        Regions.each(attack -> {
            Attacked here = attack.here();
            Answers one = Answers.none(here.answers().cells());
            Answers other = Answers.none(here.answers().cells());
            Answers both = Answers.none(here.answers().cells());
            here.answers().cells().masks().forEach(mask -> {
                ((mask & 1) == 1 ? one : other).take(here.answers(), mask);
                both.take((mask & 1) == 1 ? one : other, mask);
            });
            Recovery alone = Recovery.of(one, here.nothing(), here.counts());
            Recovery together = Recovery.of(both, here.nothing(), here.counts());
            Report.print(
                    attack.name("two who collude"),
                    attack.seed(),
                    Recovery.BOUND,
                    together + " (one of them alone: " + alone + ")");
            assertThat(both.changed(here.answers())).as(here.id()).isZero();
            assertThat(together.held()).as(here.id()).isTrue();
        });
    }

    /** The same units counted by another question have the same noise: asking twice in two questions averages nothing. */
    @Test
    void theSameSetAskedInAnotherQuestionHasTheSameAnswer() {
        for (long seed : Regions.SEEDS) {
            Map<List<Long>, Long> seen = new HashMap<>();
            int again = 0;
            int same = 0;
            for (Attacked here : Regions.of(seed).all()) {
                for (OpenSet set : OpenSet.of(here)) {
                    if (here.question()
                            .definition()
                            .base()
                            .equals(Regions.of(seed)
                                    .of("M1")
                                    .question()
                                    .definition()
                                    .base())) {
                        Long before = seen.putIfAbsent(
                                Arrays.stream(set.units()).boxed().toList(), set.answer());
                        again += before != null && set.answer() > 0 && before > 0 ? 1 : 0;
                        same += before != null && before.equals(set.answer()) && before > 0 ? 1 : 0;
                    }
                }
            }
            Report.print("same set in two questions", seed, "always the same", same + " of " + again);
            assertThat(again).isPositive();
            assertThat(same).isEqualTo(again);
        }
    }

    private static Population without(Population rows, long person) {
        return rows.only(row -> rows.persons()[row] != person);
    }

    /** She withdraws, and sees whether anything changes. */
    @Test
    void aContributorWhoWithdrawsChangesNoAnswer() {
        Regions.each(attack -> {
            Attacked here = attack.here();
            var before = here.edition(here.rows(), attack.seed());
            Answers answers = Answers.ask(before.catalogue());
            long[] persons =
                    Arrays.stream(here.rows().persons()).distinct().sorted().toArray();
            int tries = Hub.LONG ? 50 : 4;
            long changed = 0;
            for (int i = 0; i < tries; i++) {
                long person = persons[(int) ((long) persons.length * i / tries)];
                changed += answers.changed(here.after(before, without(here.rows(), person), attack.seed()));
            }
            Report.print(
                    attack.name("two snapshots, one withdrawn"),
                    attack.seed(),
                    "no better than one",
                    changed + " changed cells over " + tries + " who withdrew");
            assertThat(changed).as(here.id()).isZero();
        });
    }
}
