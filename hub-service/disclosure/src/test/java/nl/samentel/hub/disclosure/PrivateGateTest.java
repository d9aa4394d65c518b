package nl.samentel.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import nl.samentel.hub.disclosure.cellkey.KeyedRandom;
import nl.samentel.hub.disclosure.privacy.Epsilon;
import nl.samentel.hub.disclosure.privacy.PrivateNoise;
import org.junit.jupiter.api.Test;

class PrivateGateTest {
    private static final PrivateNoise NOISE = new PrivateNoise(new Epsilon(500), 2);
    private static final int CELLS = 4_000;

    private static KeyedRandom random(String text) {
        byte[] key = new byte[32];
        key[0] = 9;
        return KeyedRandom.of(new SecretKeySpec(key, "HmacSHA256"), text);
    }

    private static ProtectedTable released(long units, BitSet zeros, String text) {
        List<String> codes = IntStream.range(0, CELLS).mapToObj(i -> "C" + i).toList();
        ExactCells exact = ExactCells.of(TableShape.of(List.of(codes), zeros));
        IntStream.range(0, CELLS).forEach(c -> exact.put(c, units, units, 0));
        return DisclosureGate.release(exact, NOISE, random(text));
    }

    private static List<Long> noise(ProtectedTable table, long units) {
        List<Long> noise = new ArrayList<>();
        table.cells().forEach(c -> noise.add(c.count().value().orElseThrow() - units));
        return noise;
    }

    @Test
    void theNoiseIsThatOfADiscreteLaplaceWithTheScaleOfThePerson() {
        List<Long> noise = noise(released(1_000, new BitSet(), "one"), 1_000);

        double decay = Math.exp(-0.25);
        double variance = 2 * decay / Math.pow(1 - decay, 2);
        assertThat(noise.stream().mapToLong(n -> n).average().orElseThrow()).isCloseTo(0, within(0.5));
        assertThat(noise.stream().mapToDouble(n -> (double) n * n).average().orElseThrow())
                .isCloseTo(variance, within(0.15 * variance));
    }

    @Test
    void theUsualDeviationHolds95In100AndNoMoreThanItMust() {
        int usual = NOISE.usualDeviation();
        List<Long> noise = noise(released(1_000, new BitSet(), "two"), 1_000);

        long held = noise.stream().filter(n -> Math.abs(n) <= usual).count();

        assertThat(held / (double) CELLS).isBetween(.94, .97);
    }

    @Test
    void theSameTextGivesTheSameNoiseAndAnotherOneAnother() {
        assertThat(noise(released(50_000, new BitSet(), "a"), 50_000))
                .isEqualTo(noise(released(70_000, new BitSet(), "a"), 70_000))
                .isNotEqualTo(noise(released(50_000, new BitSet(), "b"), 50_000));
    }

    @Test
    void whatComesOutBelowOneReadsSmallAndWhatCannotExistSaysSo() {
        BitSet zeros = new BitSet();
        zeros.set(0);
        ProtectedTable table = released(0, zeros, "c");

        assertThat(table.cells().get(0).count().status()).isEqualTo(ReleasableCount.Status.STRUCTURAL_ZERO);
        assertThat(table.cells().subList(1, CELLS))
                .allSatisfy(c -> assertThat(c.count().status())
                        .isIn(ReleasableCount.Status.SMALL, ReleasableCount.Status.VALUE));
        assertThat(table.cells()).anyMatch(c -> c.count().status() == ReleasableCount.Status.SMALL);
    }

    @Test
    void turnsATableWithoutChangingACell() {
        TableShape shape = TableShape.of(List.of(List.of("A", "B"), List.of("X", "Y", "Z")), new BitSet());
        ExactCells exact = ExactCells.of(shape);
        IntStream.range(0, 6).forEach(c -> exact.put(c, 10_000L * (c + 1), 0, 0));
        ProtectedTable table = DisclosureGate.release(exact, NOISE, random("d"));

        ProtectedTable turned = table.in(List.of(1, 0));

        assertThat(turned.cells()).extracting(ProtectedCell::codes).startsWith(List.of("X", "A"), List.of("X", "B"));
        assertThat(turned.in(List.of(1, 0)).cells()).isEqualTo(table.cells());
    }

    @Test
    void noiseCostsSomething() {
        assertThatThrownBy(() -> new PrivateNoise(Epsilon.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PrivateNoise(new Epsilon(1), 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
