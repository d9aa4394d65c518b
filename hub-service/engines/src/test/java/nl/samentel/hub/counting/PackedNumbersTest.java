package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedNumbersTest {
    private static final int ROWS = 1_000;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 8, 12, 16, 17, 33, 64})
    void givesBackWhatWasPutInAlsoAfterItGrewAndShrank(int bits) {
        SplittableRandom random = new SplittableRandom(bits);
        long[] plain = random.longs(ROWS).map(n -> n >>> (Long.SIZE - bits)).toArray();
        PackedNumbers packed = PackedNumbers.of(bits, 7);
        for (int row = 0; row < ROWS; row++) {
            if (row >= 7) {
                packed.resize(row + 1);
            }
            packed.set(row, plain[row]);
        }
        packed.resize(ROWS + 50);
        packed.resize(ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(packed.get(row)).isEqualTo(plain[row]);
        }
    }
}
