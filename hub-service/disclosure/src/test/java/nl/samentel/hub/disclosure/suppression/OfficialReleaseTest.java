package nl.samentel.hub.disclosure.suppression;

import static nl.samentel.hub.disclosure.suppression.TinyTables.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Reason;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Refused;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.Released;
import nl.samentel.hub.disclosure.suppression.primary.ZeroRule;
import nl.samentel.hub.disclosure.suppression.protection.Protection;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;
import nl.samentel.hub.disclosure.suppression.secondary.Effort.Progress;
import nl.samentel.hub.disclosure.suppression.secondary.Effort.Step;
import nl.samentel.hub.disclosure.suppression.table.CellId;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.Standing;
import org.junit.jupiter.api.Test;

class OfficialReleaseTest {
    private static final long[][] ONE_SMALL = {{3, 40, 50}, {60, 20, 80}, {90, 100, 30}};
    private static final ReleaseRules TEN_WIDE = ReleaseRules.threshold(10, ZeroRule.SENSITIVE, Protection.ofWidth(10));
    private static final Effort EFFORT = Effort.of(Duration.ofMinutes(1));

    @Test
    void hidesTheSmallestRectangleAroundASmallCell() {
        assertThat(hidden(TinyTables.of(ONE_SMALL)))
                .containsExactlyInAnyOrder(id("a0", "k0"), id("a0", "k1"), id("a1", "k0"), id("a1", "k1"));
    }

    @Test
    void showsExactNumbersOfAllOtherCells() {
        Released released = (Released) release(TinyTables.of(ONE_SMALL), EFFORT);

        assertThat(released.cells())
                .contains(new ReleaseOutcome.ReleasedCell(id("a2", "k2"), OptionalLong.of(30)))
                .contains(new ReleaseOutcome.ReleasedCell(CellId.total(), OptionalLong.of(473)));
        assertThat(released.account().proven()).isTrue();
    }

    @Test
    void hidesOthersWhereACellWasPublishedBefore() {
        LinkedTables tables = TinyTables.builder(ONE_SMALL)
                .standing(id("a1", "k1"), Standing.PUBLISHED_BEFORE)
                .build();

        assertThat(hidden(tables)).hasSize(4).contains(id("a0", "k0")).doesNotContain(id("a1", "k1"));
    }

    @Test
    void keepsHiddenWhatWasHiddenBeforeAndProtectsIt() {
        LinkedTables tables = TinyTables.builder(new long[][] {{40, 50}, {60, 70}})
                .standing(id("a0", "k0"), Standing.HIDDEN_BEFORE)
                .build();

        assertThat(hidden(tables)).contains(id("a0", "k0")).hasSize(4);
    }

    @Test
    void refusesWhereEarlierFiguresGiveASmallCellAway() {
        LinkedTables.Builder builder = TinyTables.builder(ONE_SMALL);
        TinyTables.of(ONE_SMALL).cells().stream()
                .filter(c -> !c.id().equals(id("a0", "k0")))
                .forEach(c -> builder.standing(c.id(), Standing.PUBLISHED_BEFORE));

        assertThat(release(builder.build(), EFFORT)).isEqualTo(new Refused(Reason.NOTHING_PROTECTS));
    }

    @Test
    void refusesWhenThereIsNoTimeForAnyPattern() {
        Effort none = Effort.of(Duration.ofSeconds(-1));

        assertThat(release(TinyTables.of(ONE_SMALL), none)).isEqualTo(new Refused(Reason.NO_PATTERN_IN_TIME));
    }

    @Test
    void refusesWhenInterruptedAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        ReleaseOutcome outcome = release(TinyTables.of(ONE_SMALL), EFFORT);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new Refused(Reason.NO_PATTERN_IN_TIME));
    }

    @Test
    void releasesARepairedPatternThatPassesTheAuditWhenTheTimeForABetterOneIsUp() {
        SteppingClock clock = new SteppingClock();
        Effort effort = new Effort(clock, Duration.ofMinutes(1), p -> {
            if (p.step() == Step.REPAIRED) {
                clock.jump(Duration.ofHours(1));
            }
        });
        LinkedTables tables = TinyTables.of(new long[][] {{1, 9, 12, 8}, {9, 2, 7, 30}, {6, 11, 3, 14}, {22, 5, 9, 4}});

        assertThat(release(tables, effort)).isInstanceOf(Released.class);
    }

    @Test
    void tellsHowItGoes() {
        List<Progress> told = new ArrayList<>();
        release(TinyTables.of(ONE_SMALL), new Effort(Clock.systemUTC(), Duration.ofMinutes(1), told::add));

        assertThat(told).extracting(Progress::step).contains(Step.REPAIRED);
        assertThat(told).extracting(Progress::hidden).contains(3L);
    }

    @Test
    void givesTheSamePatternForTheSameTables() {
        LinkedTables tables = TinyTables.of(new long[][] {{1, 20, 20, 20}, {20, 2, 20, 20}, {20, 20, 3, 20}});

        assertThat(release(tables, EFFORT)).isEqualTo(release(tables, EFFORT));
    }

    @Test
    void saysNoNumberOfAHiddenCell() {
        LinkedTables tables = TinyTables.of(new long[][] {{7771, 7772}, {7773, 7774}});

        assertThat(tables.toString() + tables.cells() + tables.margins()).doesNotContain("777");
    }

    private static ReleaseOutcome release(LinkedTables tables, Effort effort) {
        return OfficialRelease.protect(tables, TEN_WIDE, effort);
    }

    private static List<CellId> hidden(LinkedTables tables) {
        return ((Released) release(tables, EFFORT))
                .cells().stream()
                        .filter(c -> c.number().isEmpty())
                        .map(ReleaseOutcome.ReleasedCell::id)
                        .toList();
    }
}
