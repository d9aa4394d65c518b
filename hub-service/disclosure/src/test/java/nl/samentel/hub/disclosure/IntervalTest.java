package nl.samentel.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.samentel.hub.disclosure.Interval.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    @ParameterizedTest(name = "base {0}")
    @ValueSource(ints = {3, 5, 10})
    void holdsEveryNumberThatIsRoundedToTheValueAndNoOther(int base) {
        DisclosureProfile profile = new DisclosureProfile(5, 2, base);
        for (long number = 5; number < 200; number++) {
            long value = (2 * number + base) / (2L * base) * base;
            Interval interval = Interval.of(ReleasableCount.value(value), profile, Doubt.NONE)
                    .orElseThrow();
            assertThat(number).isBetween(interval.low(), interval.high());
            assertThat(interval.high() - interval.low()).isLessThan(base);
        }
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @CsvSource({"-5, 0, 93, 102", "0, 5, 98, 108", "-10, 20, 88, 123", "-100, 0, 0, 102"})
    void widensByTheDoubtAboutLinks(int low, int high, long from, long to) {
        assertThat(Interval.of(ReleasableCount.value(100), DisclosureProfile.DEFAULT, new Doubt(low, high)))
                .contains(new Interval(from, to));
    }

    @Test
    void smallAndImpossibleCellsHaveNone() {
        assertThat(Interval.of(ReleasableCount.small(), DisclosureProfile.DEFAULT, Doubt.NONE))
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
