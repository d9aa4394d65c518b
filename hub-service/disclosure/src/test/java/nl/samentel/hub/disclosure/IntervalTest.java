package nl.samentel.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samentel.hub.disclosure.Interval.Doubt;
import nl.samentel.hub.disclosure.ptable.Noise;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {
    @ParameterizedTest(name = "{0} at most, variance {1}, {2} blocked")
    @CsvSource({"5, 3, 2", "9, 7, 4", "3, 1, 0", "12, 20, 3"})
    void holdsTheTrueNumberOfAtLeast95In100Cells(int deviation, double variance, int blocked) {
        NoiseDesign noise = new NoiseDesign(deviation, variance, blocked);
        DisclosureProfile profile = new DisclosureProfile(10, 3, 5, noise);
        PerturbationTable table = PerturbationTable.of(noise);
        double held = 0;
        for (Noise.Part part : table.of(100).parts()) {
            Interval interval = Interval.of(ReleasableCount.value(100 + part.deviation()), profile, Doubt.NONE)
                    .orElseThrow();
            held += interval.low() <= 100 && 100 <= interval.high() ? part.probability() : 0;
            assertThat(interval.high() - interval.low()).isLessThanOrEqualTo(2L * deviation);
        }
        assertThat(held).isBetween(.95, 1.0000001);
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({"-5, 0, 92, 103", "0, 5, 97, 109", "-10, 20, 87, 124", "-100, 0, 0, 103"})
    void widensByTheDoubtAboutLinks(int low, int high, long from, long to) {
        assertThat(Interval.of(ReleasableCount.value(100), DisclosureProfile.DEFAULT, new Doubt(low, high)))
                .contains(new Interval(from, to));
    }

    @Test
    void smallAndImpossibleCellsHaveNone() {
        assertThat(Interval.of(ReleasableCount.small(), DisclosureProfile.DEFAULT, Doubt.NONE))
                .isEmpty();
        assertThat(Interval.of(ReleasableCount.closed(), DisclosureProfile.DEFAULT, Doubt.NONE))
                .isEmpty();
        assertThat(Interval.of(ReleasableCount.structuralZero(), DisclosureProfile.DEFAULT, Doubt.NONE))
                .isEmpty();
    }

    @Test
    void aDoubtTakesOffAndAdds() {
        assertThatThrownBy(() -> new Doubt(1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Doubt(-101, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Doubt(0, -5)).isInstanceOf(IllegalArgumentException.class);
    }
}
