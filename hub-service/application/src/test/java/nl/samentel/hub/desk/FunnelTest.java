package nl.samentel.hub.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nl.samentel.hub.desk.FunnelPlot.Verdict;
import nl.samentel.hub.question.rest.Bilingual;
import nl.samentel.hub.question.rest.CountAnswer.Cell;
import org.junit.jupiter.api.Test;

/** The limits of a funnel, and what is said of areas. */
class FunnelTest {
    /** Cumulative probabilities of the Poisson distribution with mean 10, to six places: 4 .029253, 3 .010336, 16 .972958, 17 .985722. */
    @Test
    void limitsAreInterpolatedQuantilesOfThePoissonDistribution() {
        assertThat(FunnelLimits.quantile(10, 0.025))
                .isCloseTo(4 - (0.029253 - 0.025) / (0.029253 - 0.010336), within(1e-3));
        assertThat(FunnelLimits.quantile(10, 0.975))
                .isCloseTo(17 - (0.985722 - 0.975) / (0.985722 - 0.972958), within(1e-3));
        assertThat(FunnelLimits.quantile(0, 0.975)).isZero();
        assertThat(FunnelLimits.quantile(0.5, 0.025)).isZero();
    }

    @Test
    void limitsComeNearTheNormalDistributionForManyAndNarrowWithInhabitants() {
        double mean = 40_000;
        assertThat(FunnelLimits.quantile(mean, 0.975)).isCloseTo(mean + 1.96 * 200, within(3.0));
        assertThat(FunnelLimits.quantile(mean, 0.001)).isCloseTo(mean - 3.09 * 200, within(5.0));

        FunnelLimits few = FunnelLimits.of(1_500, 0.01);
        FunnelLimits many = FunnelLimits.of(10_000, 0.01);
        assertThat(few.high95() - few.low95()).isGreaterThan(many.high95() - many.low95());
        assertThat(few.low998()).isLessThan(few.low95());
        assertThat(few.high998()).isGreaterThan(few.high95());
    }

    @Test
    void anAreaDiffersOnlyWhenItsOwnBoundsLieOutside() {
        FunnelLimits limits = new FunnelLimits(0.008, 0.012, 0.006, 0.014);

        assertThat(FunnelPlot.verdict(900, 2_000, limits, 100_000)).isEqualTo(Verdict.SAME);
        assertThat(FunnelPlot.verdict(1_300, 2_000, limits, 100_000)).isEqualTo(Verdict.PERHAPS_HIGHER);
        assertThat(FunnelPlot.verdict(1_401, 2_000, limits, 100_000)).isEqualTo(Verdict.HIGHER);
        assertThat(FunnelPlot.verdict(100, 700, limits, 100_000)).isEqualTo(Verdict.PERHAPS_LOWER);
        assertThat(FunnelPlot.verdict(100, 500, limits, 100_000)).isEqualTo(Verdict.LOWER);
    }

    @Test
    void leavesOutAreasWithoutARateAndTakesTheWholeFromTheRest() {
        CountGrid grid = CountGrid.of(
                List.of(CountGridTest.dimension("pc4", "PLACE", List.of(), "8301", "8302", "8303", "UNKNOWN")),
                List.of(
                        rate("8301", 10, 1_000),
                        rate("8302", 30, 1_000),
                        new Cell(List.of("8303"), "SMALL", null, null, null, null, null, null),
                        rate("UNKNOWN", 30, 3_000)),
                new Bilingual("melding", "report"),
                true);

        FunnelPlot plot = FunnelPlot.of(grid, Map.of("8301", 1_000L, "8302", 3_000L, "8303", 50L), 100_000)
                .orElseThrow();

        assertThat(plot.points()).extracting(FunnelPlot.Point::code).containsExactly("8301", "8302");
        assertThat(plot.whole()).isEqualTo(1_000);
        assertThat(plot.outside()).isZero();
        assertThat(FunnelPlot.of(grid, Map.of("8301", 1_000L), 100_000)).isEmpty();
    }

    private static Cell rate(String code, long value, long rate) {
        return new Cell(List.of(code), "VALUE", value, value - 3, value + 3, rate, rate - 300, rate + 300);
    }
}
