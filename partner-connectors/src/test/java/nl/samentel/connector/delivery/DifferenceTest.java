package nl.samentel.connector.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {
    @ParameterizedTest
    @CsvSource({"100, 80, false", "100, 79, true", "100, 0, true", "0, 0, false", "5, 4, false", "5, 3, true"})
    void asksOnlyWhenMoreThanAFifthDisappears(long before, long now, boolean shrinks) {
        Difference difference = new Difference(Map.of("VT_REPORT", before), Map.of("VT_REPORT", now), Optional.empty());

        assertThat(difference.shrinks()).isEqualTo(shrinks);
    }

    @Test
    void countsOverAllTypes() {
        Difference difference = new Difference(
                Map.of("VT_REPORT", 60L, "VT_ASSESSED", 40L), Map.of("VT_REPORT", 70L), Optional.of(50L));

        assertThat(difference.added()).contains(20L);
        assertThat(difference.removed()).contains(50L);
        assertThat(difference.shrinkPercent()).isEqualTo(30);
    }
}
