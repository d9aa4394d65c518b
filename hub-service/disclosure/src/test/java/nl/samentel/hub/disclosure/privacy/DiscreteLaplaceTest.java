package nl.samentel.hub.disclosure.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscreteLaplaceTest {
    private static final long SEED = 20_261_130;
    private static final int DRAWS = 500_000;

    @ParameterizedTest
    @CsvSource({"1000, 1", "250, 1", "1000, 5", "3000, 2"})
    void eachNumberComesAsOftenAsItsProbabilitySays(long thousandths, int sensitivity) {
        DiscreteLaplace noise = DiscreteLaplace.of(new Epsilon(thousandths), sensitivity, new SplittableRandom(SEED));
        Map<Long, Integer> seen = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            seen.merge(noise.sample(), 1, Integer::sum);
        }
        double scale = thousandths / 1000.0 / sensitivity;
        double ofNothing = (1 - Math.exp(-scale)) / (1 + Math.exp(-scale));
        for (long x = -10; x <= 10; x++) {
            double expected = ofNothing * Math.exp(-scale * Math.abs(x));
            assertThat(seen.getOrDefault(x, 0) / (double) DRAWS)
                    .as("%d, seed %d", x, SEED)
                    .isCloseTo(expected, within(5 * Math.sqrt(expected / DRAWS)));
        }
    }

    /** What is published of two neighbouring counts differs in chance by at most exp(epsilon). */
    @Test
    void onePersonMoreChangesTheChanceOfAnyAnswerByAFactorAtMost() {
        DiscreteLaplace noise = DiscreteLaplace.of(Epsilon.of(1), 1, new SplittableRandom(SEED));
        Map<Long, Integer> with = new HashMap<>();
        Map<Long, Integer> without = new HashMap<>();
        for (int i = 0; i < DRAWS; i++) {
            with.merge(21 + noise.sample(), 1, Integer::sum);
            without.merge(20 + noise.sample(), 1, Integer::sum);
        }
        for (long answer = 17; answer <= 24; answer++) {
            assertThat(with.get(answer) / (double) without.get(answer))
                    .isBetween(Math.exp(-1) * 0.95, Math.exp(1) * 1.05);
        }
    }

    @Test
    void refusesNoiseThatProtectsNobody() {
        RandomGenerator random = new SplittableRandom(SEED);

        assertThatThrownBy(() -> DiscreteLaplace.of(Epsilon.ZERO, 1, random))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DiscreteLaplace.of(Epsilon.of(1), 0, random))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
