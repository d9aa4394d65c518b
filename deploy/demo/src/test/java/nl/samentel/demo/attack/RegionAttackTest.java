package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.MarginPrograms;
import nl.samentel.hub.disclosure.attack.Nesting;
import nl.samentel.hub.disclosure.attack.Recovery;
import nl.samentel.hub.disclosure.attack.Report;
import org.junit.jupiter.api.Test;

/** All answers of a question about a region give nobody away to an analyst who asks everything there is. */
class RegionAttackTest {
    private static final int STEP = Hub.LONG ? 1 : 7;

    /** Answers of all questions are held against each other; those of one alone are what its rows give. */
    @Test
    void theRowsThatAreAttackedAreThoseThatTheHubAnswers() throws Exception {
        for (String question : List.of("M1", "H8")) {
            Attacked alone = Regions.of(1)
                    .asked(List.of(Regions.of(1).of(question).question()))
                    .of(question);
            Answers again = Answers.ask(alone.settled(alone.rows(), 1).catalogue());

            assertThat(alone.answers().changed(again)).as(question).isZero();
            assertThat(alone.answers().open()).as(question).isPositive();
        }
    }

    @Test
    void noTwoNestedOpenCellsDifferByAHandful() {
        Regions.each(attack -> {
            Attacked here = attack.here();
            Nesting found = Nesting.of(here.answers(), here.counts(), Attacked.THRESHOLDS.persons());
            Report.print(
                    attack.name("nested open cells"),
                    attack.seed(),
                    "0 differ by 1..9",
                    found.isolating() + " of " + found.pairs() + "; "
                            + here.answers().open() + " open cells, "
                            + here.rows().rows() + " rows, " + here.persons() + " persons");
            assertThat(found.isolating()).as(here.id()).isZero();
        });
    }

    @Test
    void averagingAllAnswersFindsFewNumbers() {
        for (long seed : Regions.SEEDS) {
            Recovery all = Recovery.NONE;
            for (Attacked here : Regions.of(seed).all()) {
                Recovery found = Recovery.of(here.answers(), here.nothing(), here.counts());
                all = all.and(found);
                if (Regions.attacked().contains(here.question())) {
                    Report.print(here.id() + ", averaging", seed, Recovery.BOUND, found.toString());
                    assertThat(found.held()).as(here.id()).isTrue();
                }
            }
            Report.print("all questions, averaging", seed, Recovery.BOUND, all.toString());
            assertThat(all.held()).isTrue();
        }
    }

    @Test
    void linearProgramsOverATableAndItsMarginsPinNothing() {
        Regions.each(attack -> {
            Attacked here = attack.here();
            MarginPrograms programs = MarginPrograms.of(here.answers(), here.widest(), here.nothing(), here.counts());
            MarginPrograms.Widths widths = MarginPrograms.Widths.of(programs.widths(STEP, 0));
            Report.print(attack.name("linear programs"), attack.seed(), MarginPrograms.Widths.BOUND, widths.toString());
            assertThat(widths.pinned() + widths.narrow()).as(here.id()).isZero();
        });
    }
}
