package nl.samentel.hub.disclosure.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import nl.samentel.hub.disclosure.cellkey.CellKeying;
import nl.samentel.hub.disclosure.cellkey.CellNoise;
import nl.samentel.hub.disclosure.cellkey.HardenedCellKeys;
import nl.samentel.hub.disclosure.cellkey.SplitAttack;
import nl.samentel.hub.disclosure.ptable.NoiseDesign;
import nl.samentel.hub.disclosure.ptable.PerturbationTable;
import org.junit.jupiter.api.Test;

/** The noise is what it is said to be, and sets that are split give nothing away. */
class NoiseAttackTest {
    private static final PerturbationTable TABLE = PerturbationTable.of(NoiseDesign.DEFAULT);
    private static final int DRAWS = 1_000_000;

    @Test
    void noiseHasItsMeanVarianceAndRange() {
        for (long seed : Hub.SEEDS) {
            CellNoise noise = new CellNoise(TABLE, HardenedCellKeys.of(Hub.key(seed)));
            SplittableRandom random = new SplittableRandom(seed);
            double sum = 0;
            double squares = 0;
            int outside = 0;
            for (int draw = 0; draw < DRAWS; draw++) {
                long count = 1 + random.nextInt(40);
                long value = noise.perturbed(count, random.nextLong());
                outside += Math.abs(value - count) > Hub.DEVIATION || value == 1 || value == 2 ? 1 : 0;
                sum += value - count;
                squares += (value - count) * (double) (value - count);
            }
            String measured =
                    Report.share(sum / DRAWS) + ", " + Report.share(squares / DRAWS) + ", " + outside + " outside";
            Report.print("noise of 10^6 draws", seed, "mean 0, variance 3, 0 outside", measured);
            assertThat(outside).isZero();
            assertThat(sum / DRAWS).isCloseTo(0, within(.01));
            assertThat(squares / DRAWS).isCloseTo(3, within(.03));
        }
    }

    @Test
    void tenWaysToSplitASetTellNoMoreThanIndependentNoise() {
        for (long seed : Hub.SEEDS) {
            SplittableRandom keys = new SplittableRandom(seed);
            double independent = split((sum, count) -> keys.nextLong(), seed);
            double hardened = split(HardenedCellKeys.of(Hub.key(seed)), seed);
            Report.print(
                    "10-way split",
                    seed,
                    "within .03 of independent noise",
                    Report.share(hardened) + " against " + Report.share(independent));
            assertThat(hardened).isLessThanOrEqualTo(independent + .03);
        }
    }

    private static double split(CellKeying keying, long seed) {
        return SplitAttack.recovered(TABLE, keying, false, new SplittableRandom(seed + 1));
    }
}
