package nl.samentel.schema.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PointSetTest {
    @Test
    void forgetsTheOrderInWhichPointsCame() {
        List<byte[]> points = points(0, 150);
        List<byte[]> shuffled = new ArrayList<>(points);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(PointSet.of(shuffled).bytes()).isEqualTo(PointSet.of(points).bytes());
    }

    @Test
    void readsWhatItWrote() {
        PointSet set = PointSet.of(points(0, 150));

        assertThat(PointSet.read(set.bytes()).digest()).isEqualTo(set.digest());
        assertThat(set.size()).isEqualTo(150);
    }

    @Test
    void countsWhatTwoSetsShare() {
        PointSet one = PointSet.of(points(0, 150));
        PointSet other = PointSet.of(points(90, 400));

        assertThat(one.common(other)).isEqualTo(60);
        assertThat(other.common(one)).isEqualTo(60);
        assertThat(one.common(PointSet.of(points(500, 700)))).isZero();
    }

    @Test
    void refusesAnotherLengthOrder() {
        byte[] bytes = PointSet.of(points(0, 150)).bytes();
        byte[] swapped = bytes.clone();
        System.arraycopy(bytes, 0, swapped, PointSet.POINT, PointSet.POINT);

        assertThatThrownBy(() -> PointSet.read(Arrays.copyOf(bytes, bytes.length - 1)))
                .hasMessageContaining("points of 33 bytes");
        assertThatThrownBy(() -> PointSet.read(Arrays.copyOf(bytes, 99 * PointSet.POINT)))
                .hasMessageContaining("100 to 500000 points");
        assertThatThrownBy(() -> PointSet.read(swapped)).hasMessageContaining("in order, each point once");
    }

    private static List<byte[]> points(int from, int to) {
        List<byte[]> points = new ArrayList<>();
        for (int i = from; i < to; i++) {
            byte[] point = new byte[PointSet.POINT];
            new Random(i).nextBytes(point);
            points.add(point);
        }
        return points;
    }
}
