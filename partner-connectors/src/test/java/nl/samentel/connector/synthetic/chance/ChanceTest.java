package nl.samentel.connector.synthetic.chance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {
    @Test
    void aStreamDependsOnSeedNameAndKeyOnly() {
        assertThat(draws(Dice.of(1, "a"))).isEqualTo(draws(Dice.of(1, "a")));
        assertThat(draws(Dice.of(1, "a"))).isNotEqualTo(draws(Dice.of(1, "b")));
        assertThat(draws(Dice.of(1, "a"))).isNotEqualTo(draws(Dice.of(2, "a")));
        Dice used = Dice.of(1, "a");
        draws(used);
        assertThat(draws(used.keyed(5))).isEqualTo(draws(Dice.of(1, "a").keyed(5)));
    }

    @Test
    void aWeightOfZeroIsNeverDrawn() {
        Dice dice = Dice.of(3, "weights");
        assertThat(IntStream.range(0, 2000)
                        .map(i -> dice.weighted(0, 1, 0, 2, 0))
                        .distinct())
                .containsExactlyInAnyOrder(1, 3);
    }

    @Test
    void partsAddUpAndAreAtMostOneFromTheirShare() {
        int[] parts = Shares.divide(100, 1, 1, 1, 0);
        assertThat(parts).containsExactly(34, 33, 33, 0);
        assertThat(IntStream.of(Shares.divide(7, 0.1, 0.2, 0.7)).sum()).isEqualTo(7);
    }

    private static List<Integer> draws(Dice dice) {
        List<Integer> draws = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            draws.add(dice.below(1_000_000));
        }
        return draws;
    }
}
