package nl.samentel.hub.disclosure.ptable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.samentel.hub.disclosure.SharedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerturbationTableTest {
    private static final long SEED = 20_261_130;

    private static double probability(Noise noise, int deviation) {
        return noise.parts().stream()
                .filter(p -> p.deviation() == deviation)
                .mapToDouble(Noise.Part::probability)
                .sum();
    }

    private static List<Double> probabilities(Noise noise) {
        return noise.parts().stream().map(Noise.Part::probability).toList();
    }

    @ParameterizedTest
    @CsvSource({"D3V1js0, 3, 1, 0", "D5V3js0, 5, 3, 0", "D5V3js2, 5, 3, 2", "D7V3js0, 7, 3, 0", "D9V7js4, 9, 7, 4"})
    void isThatOfThePackagePtable(String file, int deviation, double variance, int blocked) {
        PerturbationTable table = PerturbationTable.of(new NoiseDesign(deviation, variance, blocked));

        List<Map<String, String>> rows = SharedFile.rows("ptable_" + file + ".csv");

        for (Map<String, String> row : rows) {
            Noise noise = table.of(Integer.parseInt(row.get("i")));
            assertThat(probability(noise, Integer.parseInt(row.get("v"))))
                    .as(row.get("i") + " to " + row.get("j"))
                    .isCloseTo(Double.parseDouble(row.get("p")), within(1e-6));
        }
        int most =
                rows.stream().mapToInt(r -> Integer.parseInt(r.get("i"))).max().orElseThrow();
        assertThat(table.rows()).isEqualTo(most + 1);
        assertThat(rows)
                .hasSize(rows.stream()
                        .map(r -> r.get("i"))
                        .distinct()
                        .mapToInt(i -> table.of(Integer.parseInt(i)).parts().size())
                        .sum());
    }

    @Test
    void hasTheValuesOfTheDesign() {
        PerturbationTable table = PerturbationTable.of(NoiseDesign.DEFAULT);

        assertThat(probabilities(table.of(1)))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
                .containsExactly(.734470, .136720, .072796, .037430, .018584);
        assertThat(probabilities(table.of(8)))
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b))
                .containsExactly(
                        .003792, .016591, .052293, .118730, .194193, .228801, .194193, .118730, .052293, .016591,
                        .003792);
        assertThat(table.of(1_000_000)).isSameAs(table.of(8));
        assertThat(table.of(0).parts()).containsExactly(new Noise.Part(0, 1));
    }

    @Test
    void keepsEveryPromiseOfEveryDesignThatIsNotRefused() {
        SplittableRandom random = new SplittableRandom(SEED);
        int made = 0;
        for (int i = 0; i < 300; i++) {
            int blocked = random.nextInt(7);
            int deviation = 1 + random.nextInt(20);
            double variance = 0.1 + random.nextDouble() * 30;
            if (blocked <= deviation && variance > (blocked + 1) * (blocked + 1) / 4) {
                keepsItsPromises(new NoiseDesign(deviation, variance, blocked));
                made++;
            }
        }
        assertThat(made).isGreaterThan(100);
    }

    private static void keepsItsPromises(NoiseDesign design) {
        PerturbationTable table = PerturbationTable.of(design);
        for (int count = 1; count <= table.rows(); count++) {
            Noise noise = table.of(count);
            assertThat(noise.mean()).as(design + ", " + count).isCloseTo(0, within(1e-8));
            assertThat(noise.variance()).as(design + ", " + count).isLessThan(design.variance() + 1e-8);
            assertThat(probabilities(noise).stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
            for (Noise.Part part : noise.parts()) {
                int value = count + part.deviation();
                assertThat(value == 0 || value > design.blocked()).isTrue();
                assertThat(Math.abs(part.deviation())).isLessThanOrEqualTo(design.deviation());
            }
            fallsTowardsBothEnds(noise);
        }
    }

    private static void fallsTowardsBothEnds(Noise noise) {
        List<Noise.Part> parts = noise.parts();
        for (int i = 1; i < parts.size(); i++) {
            double change = parts.get(i).probability() - parts.get(i - 1).probability();
            if (parts.get(i).deviation() <= 0) {
                assertThat(change).isGreaterThan(-1e-12);
            } else if (parts.get(i - 1).deviation() >= 0) {
                assertThat(change).isLessThan(1e-12);
            }
        }
    }

    /** A step that keeps sum, mean and variance, and the order of probabilities, must not raise the entropy. */
    @ParameterizedTest
    @CsvSource({"5, 3, 2", "9, 7, 4", "12, 2.5, 1", "6, 10, 0"})
    void noOtherNoiseOfTheDesignHasMoreEntropy(int deviation, double variance, int blocked) {
        PerturbationTable table = PerturbationTable.of(new NoiseDesign(deviation, variance, blocked));
        for (int count = 1; count < table.rows(); count++) {
            List<Noise.Part> parts = table.of(count).parts();
            for (int at = 0; at + 4 <= parts.size(); at++) {
                for (double size : new double[] {1e-7, -1e-7}) {
                    double[] step = step(parts, at, size);
                    if (allowed(parts, step)) {
                        assertThat(entropy(parts, step)).isLessThan(entropy(parts, new double[parts.size()]) + 1e-12);
                    }
                }
            }
        }
    }

    private static double[] step(List<Noise.Part> parts, int at, double size) {
        double[] step = new double[parts.size()];
        for (int i = at; i < at + 4; i++) {
            double weight = 1;
            for (int other = at; other < at + 4; other++) {
                weight *= other == i
                        ? 1
                        : parts.get(i).deviation() - parts.get(other).deviation();
            }
            step[i] = size / weight;
        }
        return step;
    }

    private static boolean allowed(List<Noise.Part> parts, double[] step) {
        for (int i = 0; i < step.length; i++) {
            double now = parts.get(i).probability() + step[i];
            double before = i == 0 ? 0 : parts.get(i - 1).probability() + step[i - 1];
            boolean rises = i > 0 && parts.get(i).deviation() <= 0 && now < before;
            boolean falls = i > 0 && parts.get(i - 1).deviation() >= 0 && now > before;
            if (now <= 0 || rises || falls) {
                return false;
            }
        }
        return true;
    }

    private static double entropy(List<Noise.Part> parts, double[] step) {
        double entropy = 0;
        for (int i = 0; i < step.length; i++) {
            double p = parts.get(i).probability() + step[i];
            entropy -= p * Math.log(p);
        }
        return entropy;
    }

    @ParameterizedTest
    @CsvSource({
        "5, 2, 2, variance",
        "9, 6, 4, variance",
        "3, 5, 4, deviation",
        "0, 3, 0, deviation",
        "5, 0, 0, variance"
    })
    void refusesWhatNoNoiseCanMeetAndSaysWhatToChange(int deviation, double variance, int blocked, String change) {
        assertThatThrownBy(() -> new NoiseDesign(deviation, variance, blocked))
                .isInstanceOf(InfeasibleNoiseException.class)
                .hasMessageContaining(change);
    }

    @Test
    void choosesADeviationAsOftenAsItIsLikely() {
        Noise noise = PerturbationTable.of(NoiseDesign.DEFAULT).of(4);
        SplittableRandom random = new SplittableRandom(SEED);
        int draws = 1_000_000;
        int[] seen = new int[2 * NoiseDesign.DEFAULT.deviation() + 1];
        for (int i = 0; i < draws; i++) {
            seen[noise.at(random.nextLong()) + NoiseDesign.DEFAULT.deviation()]++;
        }
        for (Noise.Part part : noise.parts()) {
            assertThat(seen[part.deviation() + NoiseDesign.DEFAULT.deviation()] / (double) draws)
                    .isCloseTo(part.probability(), within(0.003));
        }
        assertThat(noise.at(0)).isEqualTo(-4);
        assertThat(noise.at(-1)).isEqualTo(5);
    }
}
