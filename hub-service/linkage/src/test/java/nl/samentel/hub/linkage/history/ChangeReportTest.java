package nl.samentel.hub.linkage.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samentel.hub.linkage.Band;
import org.junit.jupiter.api.Test;

class ChangeReportTest {
    /** Two hundred persons of two records each. */
    private static Run run(int persons) {
        Run run = new Run();
        for (int i = 0; i < persons; i++) {
            run.add(10L * i, i, -1);
            run.add(10L * i + 1, i, -1);
        }
        return run;
    }

    private static ChangeReport report(Run first, Run second) {
        return second.after(Optional.of(first.after(Optional.empty(), "one").history()), "two")
                .report();
    }

    @Test
    void tellsInBandsWhoStayedMergedSplitVanishedAndCame() {
        Run second = new Run();
        for (int i = 0; i < 180; i++) {
            int person = i < 24 ? i / 2 : i;
            second.add(10L * i, person, -1);
            second.add(10L * i + 1, i >= 100 && i < 130 ? 1000 + i : person, -1);
        }
        for (int i = 0; i < 60; i++) {
            second.add(100_000L + i, 2000 + i, -1);
        }
        assertThat(report(run(200), second))
                .isEqualTo(new ChangeReport(
                        Band.ofLower(65), Band.ofLower(5), Band.ofLower(15), Band.ofLower(10), Band.ofLower(20)));
    }

    @Test
    void saysNothingAboutFewPersons() {
        assertThat(report(run(99), run(99))).isEqualTo(ChangeReport.unknown());
        ChangeReport grown = report(run(99), run(150));
        assertThat(grown.kept().label()).isEqualTo("unknown");
        assertThat(grown.fresh().label()).isEqualTo("30-35 %");
    }

    @Test
    void whoCannotBeToldApartIsNoPerson() {
        Run first = run(300);
        BitSet few = new BitSet();
        few.set(0, 198);
        Continuation before = first.after(Optional.empty(), "one", few);
        assertThat(run(300).after(Optional.of(before.history()), "two").report().kept())
                .isEqualTo(Band.ofLower(-1));
    }

    @Test
    void holdsBandsAndNothingElse() {
        assertThat(Stream.of(ChangeReport.class.getRecordComponents()).map(RecordComponent::getType))
                .containsOnly(Band.class);
    }
}
