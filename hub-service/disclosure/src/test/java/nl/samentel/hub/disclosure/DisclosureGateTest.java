package nl.samentel.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureGateTest {
    @ParameterizedTest(name = "{0} units, {1} persons, {2} households read {3}")
    @CsvSource({
        "10, 10, 3, 10", "12, 12, 3, 10", "13, 13, 3, 15", "1000002, 1500000, 9, 1000000",
        "9, 9, 9, SMALL", "100, 9, 9, SMALL", "100, 100, 2, SMALL", "0, 0, 0, SMALL",
        "3, 12, 3, 5", "2, 10, 3, SMALL", "6, 24, 1, SMALL",
    })
    void aCellNeedsTenPersonsAndThreeHouseholdsAndIsRoundedToFive(
            long units, long persons, long households, String shown) {
        assertThat(protect(units, persons, households, false).toString()).isEqualTo(shown);
    }

    @Test
    void onlyWhatCannotExistIsZero() {
        ReleasableCount zero = protect(0, 0, 0, true);
        assertThat(zero.status()).isEqualTo(ReleasableCount.Status.STRUCTURAL_ZERO);
        assertThat(zero.value()).hasValue(0);
        assertThat(protect(0, 0, 0, false).value()).isEmpty();
    }

    @Test
    void nothingIsReleasedWhenTheImpossibleOccurs() {
        assertThatThrownBy(() -> protect(7, 7, 7, true))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("7");
    }

    @Test
    void ratesAreMadeFromTheProtectedValueOnly() {
        TableShape shape = TableShape.withRates(
                List.of(List.of("8313", "8319", "8302")), new BitSet(), 100_000, new long[] {1660, 5, 0});
        ExactCells exact = ExactCells.of(shape);
        exact.put(0, 16, 40, 16);
        exact.put(1, 4, 4, 4);
        exact.put(2, 90, 200, 80);
        List<ProtectedCell> cells =
                DisclosureGate.protect(exact, DisclosureProfile.DEFAULT).cells();
        assertThat(cells.get(0).rate()).map(ProtectedRate::value).contains(904L);
        assertThat(cells.get(1).rate()).isEmpty();
        assertThat(cells.get(2).rate()).isEmpty();
        assertThat(cells.get(2).count().value()).hasValue(90);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void noShownValueIsSmallOrOffTheBaseAndEqualCellsReadEqual(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        DisclosureProfile profile =
                new DisclosureProfile(5 + random.nextInt(20), 2 + random.nextInt(4), 3 + random.nextInt(8));
        for (int i = 0; i < 2_000; i++) {
            long units = random.nextInt(60);
            long persons = random.nextInt(60);
            long households = random.nextInt(10);
            ReleasableCount count = protect(profile, units, persons, households, false);
            if (count.status() == ReleasableCount.Status.VALUE) {
                long value = count.value().orElseThrow();
                assertThat(persons).isGreaterThanOrEqualTo(profile.minPersons());
                assertThat(households).isGreaterThanOrEqualTo(profile.minHouseholds());
                assertThat(value).isPositive();
                assertThat(value % profile.roundingBase()).isZero();
                assertThat(2 * Math.abs(value - units)).isLessThanOrEqualTo(profile.roundingBase());
            }
            assertThat(protect(profile, units, persons, households, false).toString())
                    .isEqualTo(count.toString());
        }
    }

    @Test
    void refusesAProfileThatProtectsNobody() {
        assertThatThrownBy(() -> new DisclosureProfile(1, 3, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosureProfile(10, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DisclosureProfile(10, 3, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exactNumbersCannotBePrinted() {
        ExactCells exact = ExactCells.of(TableShape.of(List.of(), new BitSet()));
        exact.put(0, 4711, 4711, 4711);
        assertThat(exact.toString()).doesNotContain("4711");
    }

    private static ReleasableCount protect(long units, long persons, long households, boolean impossible) {
        return protect(DisclosureProfile.DEFAULT, units, persons, households, impossible);
    }

    private static ReleasableCount protect(
            DisclosureProfile profile, long units, long persons, long households, boolean impossible) {
        BitSet zeros = new BitSet();
        zeros.set(0, impossible);
        ExactCells exact = ExactCells.of(TableShape.of(List.of(List.of("only")), zeros));
        exact.put(0, units, persons, households);
        return DisclosureGate.protect(exact, profile).cells().get(0).count();
    }
}
