package nl.samentel.hub.disclosure.lattice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatienceTest {
    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @ValueSource(ints = {5, 10, 15, 30})
    void onePersonMoreNeverTellsMuch(int least) {
        SplittableRandom random = new SplittableRandom(least);
        int[] drawn = new int[4 * least + 20];
        for (int i = 0; i < DRAWS; i++) {
            drawn[Patience.of(random, least)]++;
        }

        int below = 0;
        for (int persons = 0; persons < drawn.length; persons++) {
            double before = (double) below / DRAWS;
            below += drawn[persons];
            double after = (double) below / DRAWS;
            assertThat(persons >= least || below == 0).isTrue();
            assertThat(after - before).isLessThanOrEqualTo(1.0 / least + .005);
            assertThat(after).isLessThanOrEqualTo(Math.max(.012, 2.1 * before));
        }
        assertThat(below).isEqualTo(DRAWS);
        assertThat(drawn[least]).isBetween(DRAWS / 125, DRAWS / 80);
    }

    @Test
    void noCellWaitsForMoreThanThirteenBeyondTen() {
        assertThat(Patience.of(always(1 - 1e-12), 10)).isEqualTo(23);
        assertThat(Patience.of(always(0), 10)).isEqualTo(10);
    }

    private static java.util.random.RandomGenerator always(double chance) {
        return () -> (long) (chance * (1L << 53)) << 11;
    }
}
