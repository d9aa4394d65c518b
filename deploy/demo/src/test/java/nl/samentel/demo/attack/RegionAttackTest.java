package nl.samentel.demo.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Inference;
import nl.samentel.hub.disclosure.attack.MarginPrograms;
import nl.samentel.hub.disclosure.attack.Nesting;
import nl.samentel.hub.disclosure.attack.Recovery;
import nl.samentel.hub.disclosure.attack.Report;
import nl.samentel.schema.question.Base;
import org.junit.jupiter.api.Test;

/** All answers of a question about a region give nobody away to an analyst who asks everything there is. */
class RegionAttackTest {
    private static final int STEP = Hub.LONG ? 1 : 7;

    @Test
    void theRowsThatAreAttackedAreThoseThatTheHubAnswers() {
        Regions.each(attack -> {
            Attacked here = attack.here();
            Answers again = Answers.ask(here.edition(here.rows(), attack.seed()).catalogue());

            assertThat(here.answers().changed(again)).as(here.id()).isZero();
            assertThat(here.answers().open()).as(here.id()).isPositive();
        });
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

    /** Who knows all codes of one person but one, and that she is in the data, learns little of her that holds for nobody else. */
    @Test
    void whoKnowsOnePersonLearnsLittleMoreOfHerThanOfOthers() {
        Regions.each(attack -> {
            Attacked here = attack.here();
            List<Folds.Turn> turns = Folds.of(attack.seed(), List.of(here)).turns(here);
            double most = IntStream.range(0, here.rows().sizes().size())
                    .mapToDouble(dimension -> Folds.advantage(turns, dimension, Inference::new))
                    .max()
                    .orElseThrow();
            Report.print(
                    attack.name("inference, largest over dimensions"),
                    attack.seed(),
                    "advantage <= .05",
                    Report.share(most));
            // Of records that a family shares it does not hold: a block of twenty persons is of a few families.
            if (here.question().definition().base().each().unit() == Base.Unit.PERSON) {
                assertThat(most).as(here.id()).isLessThanOrEqualTo(.05);
            }
            assertThat(most - Folds.chance(here)).as(here.id()).isLessThanOrEqualTo(.1);
        });
    }
}
