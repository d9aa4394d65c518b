package nl.samentel.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.SplittableRandom;
import nl.samentel.hub.disclosure.Interval.Doubt;
import org.junit.jupiter.api.Test;

class ProtectedRateTest {
    private static final DisclosureProfile PROFILE = DisclosureProfile.DEFAULT;

    /** A number with as much noise as 95 in 100 have at most. */
    private static ReleasableCount noisy(long number, SplittableRandom random) {
        int most = PROFILE.usualDeviation();
        return ReleasableCount.value(number + random.nextInt(-most, most + 1));
    }

    @Test
    void dividesTheEndsOfTheCountByAPublicNumber() {
        ProtectedRate rate = ProtectedRate.ofPublic(ReleasableCount.value(100), 100_000, 4_000)
                .orElseThrow();

        assertThat(rate.value()).isEqualTo(2_500);
        assertThat(rate.interval(new Interval(98, 102), PROFILE.usualDeviation(), Doubt.NONE))
                .isEqualTo(new Interval(2_450, 2_550));
    }

    @Test
    void widensByTheIntervalOfAWholeThatIsCountedToo() {
        ProtectedRate rate = ProtectedRate.ofCounted(ReleasableCount.value(50), 100, ReleasableCount.value(100))
                .orElseThrow();

        assertThat(rate.value()).isEqualTo(50);
        assertThat(rate.interval(new Interval(48, 52), PROFILE.usualDeviation(), Doubt.NONE))
                .isEqualTo(new Interval(46, 54));
        assertThat(rate.interval(new Interval(48, 52), PROFILE.usualDeviation(), new Doubt(-10, 10)))
                .isEqualTo(new Interval(42, 60));
    }

    @Test
    void holdsEveryTrueRate() {
        long seed = 20_261_130;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 10_000; i++) {
            long whole = random.nextLong(10, 2_000);
            long part = random.nextLong(10, whole + 1);
            ReleasableCount shown = noisy(part, random);
            ProtectedRate rate =
                    ProtectedRate.ofCounted(shown, 1_000, noisy(whole, random)).orElseThrow();
            Interval parts = Interval.of(shown, PROFILE, Doubt.NONE).orElseThrow();

            Interval rates = rate.interval(parts, PROFILE.usualDeviation(), Doubt.NONE);

            assertThat(1_000.0 * part / whole).as("seed %d", seed).isBetween((double) rates.low(), (double)
                    rates.high());
        }
    }

    @Test
    void thereIsNoneOfWhatIsNotShown() {
        assertThat(ProtectedRate.ofPublic(ReleasableCount.small(), 100, 10)).isEmpty();
        assertThat(ProtectedRate.ofPublic(ReleasableCount.value(5), 100, 0)).isEmpty();
        assertThat(ProtectedRate.ofCounted(ReleasableCount.value(5), 100, ReleasableCount.small()))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aRateIsOfSomething() {
        assertThatThrownBy(() -> new ProtectedRate(1, 100, 0, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProtectedRate(1, 0, 10, false)).isInstanceOf(IllegalArgumentException.class);
    }
}
