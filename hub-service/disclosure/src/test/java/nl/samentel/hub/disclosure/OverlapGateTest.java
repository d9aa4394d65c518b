package nl.samentel.hub.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import nl.samentel.schema.inquiry.CountBand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlapGateTest {
    private static final int RUNS = 200_000;
    private static final double BOUND = Math.exp(0.25);

    /** An asker that knows all but one person of the overlap, at every edge of a band and between them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 5, 9, 10, 19, 49, 50, 99, 150})
    void lastPersonHardlyChangesTheChanceOfAnyBand(int known) throws NoSuchAlgorithmException {
        Map<CountBand, Integer> without = bands(known);
        Map<CountBand, Integer> with = bands(known + 1);

        for (Map.Entry<CountBand, Integer> band : without.entrySet()) {
            int other = with.getOrDefault(band.getKey(), 0);
            // Rare bands are left out: their share in the sample is noise.
            if (band.getValue() + other > RUNS / 200) {
                assertThat((double) band.getValue() / other)
                        .as("%s, %d known persons", band.getKey(), known)
                        .isBetween(1 / (BOUND * 1.05), BOUND * 1.05);
            }
        }
    }

    @Test
    void showsTheSizeOfALargeOverlap() throws NoSuchAlgorithmException {
        assertThat(bands(1_500)).containsOnlyKeys(CountBand.of(1_500));
    }

    @Test
    void neverSaysThatTwoSetsShareNobody() throws NoSuchAlgorithmException {
        assertThat(bands(0).keySet()).contains(CountBand.of(0)).allMatch(b -> b.upper() >= 9);
    }

    /** Seeded, so that the test gives the same result each time. */
    private static Map<CountBand, Integer> bands(int common) throws NoSuchAlgorithmException {
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed("fixed".getBytes(StandardCharsets.US_ASCII));
        OverlapGate gate = new OverlapGate(random);
        Map<CountBand, Integer> bands = new HashMap<>();
        for (int i = 0; i < RUNS; i++) {
            bands.merge(gate.release(common), 1, Integer::sum);
        }
        return bands;
    }
}
