package nl.samentel.hub.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    @ParameterizedTest(name = "share {0}")
    @ValueSource(doubles = {0, 0.002, 0.01, 0.05, 0.2, 0.5})
    void theIntervalOfASampledShareHoldsTheShare(double share) {
        SplittableRandom random = new SplittableRandom(17);
        int held = 0;
        for (int round = 0; round < 200; round++) {
            int lost = 0;
            for (int seen = 0; seen < 300; seen++) {
                lost += random.nextDouble() < share ? 1 : 0;
            }
            Estimate estimate = Estimate.ofShare(lost / 300.0, 300);
            held += estimate.least() <= share && share <= estimate.most() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(190);
    }

    @Test
    void oddsAndSharesBelongTogether() {
        Estimate share = new Estimate(0.1, 0.2, 0.5);
        Estimate beside = share.beside(80);
        assertThat(beside.likely()).isEqualTo(20);
        assertThat(beside.among(80)).isEqualTo(share);
        assertThat(beside.plus(beside).likely()).isEqualTo(40);
        assertThat(Estimate.NOTHING.of(0)).isEqualTo(Estimate.NOTHING);
    }

    @Test
    void refusesAnIntervalThatDoesNotHoldItsEstimate() {
        assertThatThrownBy(() -> new Estimate(2, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(-1, 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Estimate(0, 4, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
