package nl.samentel.hub.disclosure.cellkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;
import org.junit.jupiter.api.Test;

class CellKeysTest {
    private static final long SEED = 20_261_130;
    private static final SecretKey KEY = key(0);
    private static final PerturbationTable TABLE = PerturbationTable.of(NoiseDesign.DEFAULT);

    private static SecretKey key(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** Values of a separate program. */
    @Test
    void recordAndCellKeysAreTheHashesThatTheyAreSaidToBe() {
        RecordKeys keys = RecordKeys.of(KEY, "2023Q2-1");

        assertThat(Long.toHexString(keys.of(CountedUnit.PERSON, 7))).isEqualTo("3cb05cc8561e4ca9");
        assertThat(Long.toHexString(keys.of(CountedUnit.HOUSEHOLD, 7))).isEqualTo("2e29995394162bd5");
        assertThat(Long.toHexString(RecordKeys.of(KEY, "2023Q2-2").of(CountedUnit.PERSON, 7)))
                .isEqualTo("ff97dc05424de18b");
        assertThat(Long.toHexString(HardenedCellKeys.of(KEY).key(0x0123456789abcdefL, 12)))
                .isEqualTo("5c4d1cddbd2fc19e");
    }

    @Test
    void theSameUnitsGetTheSameNoiseInWhateverOrder() {
        RecordKeys keys = RecordKeys.of(KEY, "line");
        CellNoise noise = new CellNoise(TABLE, HardenedCellKeys.of(key(1)));
        long up = 0;
        long down = 0;
        for (int i = 1; i <= 40; i++) {
            up += keys.of(CountedUnit.PERSON, i);
            down += keys.of(CountedUnit.PERSON, 41 - i);
        }
        assertThat(noise.perturbed(40, up)).isEqualTo(noise.perturbed(40, down));
        assertThat(noise.perturbed(0, 0)).isZero();
    }

    @Test
    void noiseHasTheMeanVarianceAndRangeOfItsDesign() {
        CellNoise noise = new CellNoise(TABLE, HardenedCellKeys.of(key(1)));
        SplittableRandom random = new SplittableRandom(SEED);
        int draws = 1_000_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            long count = 1 + random.nextInt(30);
            long value = noise.perturbed(count, random.nextLong());
            assertThat(Math.abs(value - count)).isLessThanOrEqualTo(5);
            assertThat(value).isNotIn(1L, 2L);
            sum += value - count;
            squares += (value - count) * (double) (value - count);
        }
        assertThat(sum / draws).isCloseTo(0, within(0.01));
        assertThat(squares / draws).isCloseTo(3, within(0.05));
    }

    @Test
    void splittingASetTellsNoMoreThanIndependentNoiseWould() {
        SplittableRandom keys = new SplittableRandom(SEED);

        double independent = split((sum, count) -> keys.nextLong(), false);
        double hardened = split(HardenedCellKeys.of(key(1)), false);
        double hardenedAsIfAddingUp = split(HardenedCellKeys.of(key(1)), true);
        double additive = split(AdditiveCellKeys.ofBits(Long.SIZE), true);

        assertThat(hardened).isCloseTo(independent, within(0.03));
        assertThat(hardenedAsIfAddingUp).isLessThan(independent + 0.03);
        assertThat(additive).as("the attack works where keys add up").isGreaterThan(independent + 0.15);
    }

    private static double split(CellKeying keying, boolean keysAddUp) {
        return SplitAttack.recovered(TABLE, keying, keysAddUp, new SplittableRandom(SEED + 1));
    }

    @Test
    void refusesKeysThatAreShorterThanWhatTheyMake() {
        SecretKey small = new SecretKeySpec(new byte[16], "HmacSHA256");

        assertThatThrownBy(() -> RecordKeys.of(small, "line")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HardenedCellKeys.of(small)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingPrintsItsKeys() {
        assertThat(RecordKeys.of(KEY, "line")).hasToString("RecordKeys[redacted]");
        assertThat(HardenedCellKeys.of(KEY)).hasToString("HardenedCellKeys[redacted]");
        assertThat(new CellNoise(TABLE, HardenedCellKeys.of(KEY))).hasToString("CellNoise[redacted]");
    }
}
